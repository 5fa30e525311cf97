import { Difference } from './compare';
import { HiddenKind } from './organisation';

/** What an answer about something hidden may say that one about nothing does not. */
interface Allowed {
  /** As docs/visibility.md has it. */
  why: string;
  /** Where it depends on what is hidden. */
  kinds?: readonly HiddenKind[];
  /** Where it depends on what is asked. */
  asked?: RegExp;
  covers(difference: Difference, leaf: string): boolean;
}

const NOT_VISIBLE = /not visible/;
const STATES = ['pass', 'self-maintained'];

/** Everything that is, and no more. */
const ALLOWED: readonly Allowed[] = [
  {
    why: 'An answer says that something is withheld, and not what',
    covers: ({ within: [hidden] }, leaf) => {
      const withheld = fieldOf(hidden, 'withheld');
      const fields =
        withheld === true
          ? ['value', 'points', 'message']
          : [withheld].flat().flatMap(field =>
              // What is said of a template or an owner goes with it.
              field === 'template' ? ['template', 'version', 'title'] : [field],
            );
      return withheld !== undefined && ['withheld', ...fields].includes(leaf);
    },
  },
  {
    why: 'A text says that something in it is not visible',
    covers: ({ values: [hidden] }, leaf) =>
      ['message', 'reason', 'error', 'owner', 'system'].includes(leaf) &&
      NOT_VISIBLE.test(String(hidden)),
  },
  {
    why: 'Numbers of facts are of the whole organisation',
    covers: ({ values }, leaf) =>
      leaf === 'value' && values.every(it => Number.isFinite(Number(it))),
  },
  {
    why: 'States are of the whole organisation: an opt-out counts, whoever sees it',
    kinds: ['OptOut', 'Capability', 'Group'],
    covers: ({ values, field }, leaf) =>
      /(^|\.)(states?|counts)(\.|$)|check: /.test(field) &&
      (STATES.includes(leaf) ||
        values.every(it => STATES.includes(String(it)))),
  },
  {
    why: 'What speaks of something hidden is still an entity of the catalog',
    kinds: ['Component', 'Capability', 'Group'],
    covers: ({ values }, leaf) =>
      leaf === 'entities' && values.every(it => typeof it === 'number'),
  },
  {
    why: 'What is withheld is unknown in a preview, which says of how many entities',
    asked: /^(PreviewScorecard|scorecards:preview-scorecard)$/,
    covers: ({ root: [hidden] }, leaf) => {
      const preview = fieldOf(hidden, 'output') ?? hidden;
      return (
        leaf === 'withheldEntities' ||
        Number(fieldOf(preview, 'withheldEntities')) > 0
      );
    },
  },
];

/** Why answers may differ there; nothing where they may not. */
export function whyAllowed(
  difference: Difference,
  about: { kind: HiddenKind; asked: string },
): string | undefined {
  const leaf = /([^.[\]]+)(\[\])*$/.exec(difference.field)?.[1] ?? '';
  return ALLOWED.find(
    ({ kinds, asked, covers }) =>
      (kinds?.includes(about.kind) ?? true) &&
      (asked?.test(about.asked) ?? true) &&
      covers(difference, leaf),
  )?.why;
}

function fieldOf(value: unknown, name: string): unknown {
  return Object(value)[name];
}
