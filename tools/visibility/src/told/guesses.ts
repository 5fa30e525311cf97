import { JsonObject } from '@backstage/types';
import { HiddenKind } from '../organisation/hidden';
import { previewed } from '../previews';

const LISTS = [
  'facts.teamTopology.goldenPathsMissing',
  'facts.teamTopology.goldenPathsUsed',
  'facts.teamTopology.teamApis',
  'facts.teamTopology.optOutRefs',
  'facts.catalog.owners',
  'facts.catalog.systems',
  'facts.ci.waitsFor',
];

/** Previews of rules that ask whether something has a ref, in every way there is. */
export function guesses(kind: HiddenKind, ref: string): JsonObject[] {
  return [
    ...LISTS.map(list => previewed('new', `'${ref}' in ${list}`)),
    previewed('new', `facts.teamTopology.goldenPathTemplate == '${ref}'`),
    previewed('new', `facts.ci.note.contains('${ref}')`),
    previewed('new', 'false', {
      when: `'${ref}' in facts.teamTopology.goldenPathsMissing`,
    }),
    ...(kind === 'Capability'
      ? [previewed('new', 'false', { capability: ref })]
      : []),
  ];
}
