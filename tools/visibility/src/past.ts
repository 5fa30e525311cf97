import { Entity } from '@backstage/catalog-model';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draft } from './draft';
import { HIDDEN_KINDS, HiddenKind, hiddenRef, markerOf } from './hidden';
import { organisation } from './organisation';

/** Of these, one more existed and is gone; it is hidden from whoever the other is hidden from. */
const GONE_KINDS = [
  'Group',
  'User',
  'Component',
  'TeamApi',
  'TeamInteraction',
  'Responsibility',
  'Capability',
  'OptOut',
] as const satisfies readonly HiddenKind[];

/** The first days of the states that are imported; the gone ones are in the first alone. */
const WITH_THE_GONE = '2023-01-01';
const WITHOUT_THEM = '2024-01-01';

/** A day on which there was what is gone, and one before everything. */
export const DAY_WITH_THE_GONE = '2023-06-15';
export const DAY_BEFORE_ALL = '2022-06-15';

/** What stands in the name and in every text of what is gone. */
export function goneMarkerOf(kind: HiddenKind): string {
  return `${markerOf(kind)}-gone`;
}

/** The refs of what is gone, of a kind. */
export function goneRefsOf(kind: HiddenKind): string[] {
  return GONE_KINDS.some(it => it === kind) ? [`${hiddenRef(kind)}-gone`] : [];
}

/** A past in files, and how an instance is told to import it. */
interface WrittenPast {
  imports: { id: string; folders: { date: string; target: string }[] }[];
  remove(): Promise<void>;
}

/** @param absent - the kind of which nothing hidden has ever existed */
export async function writePast(absent?: HiddenKind): Promise<WrittenPast> {
  const directory = await mkdtemp(join(tmpdir(), 'visibility-past-'));
  const write = async (date: string, entities: readonly Entity[]) => {
    const target = join(directory, `${date}.yaml`);
    const documents = entities.map(it => `---\n${JSON.stringify(it)}\n`);
    await writeFile(target, documents.join(''));
    return { date, target };
  };
  return {
    imports: [
      {
        id: 'past',
        folders: [
          await write(WITH_THE_GONE, firstState(absent)),
          await write(WITHOUT_THEM, secondState(absent)),
        ],
      },
    ],
    remove: () => rm(directory, { recursive: true }),
  };
}

/** Everything said something else, and some of it named what is gone. */
function firstState(absent?: HiddenKind): Entity[] {
  const entities = secondState(absent).map(entity =>
    saying(entity, 'in its first year'),
  );
  const gone = GONE_KINDS.filter(kind => kind !== absent);
  const ref = (kind: HiddenKind) =>
    kind === absent ? undefined : goneRefsOf(kind)[0];
  const naming = [
    draft('TeamApi', 'payments', {
      team: 'payments',
      type: 'stream-aligned',
      partOf: ref('Group'),
      does: [
        { responsibility: 'accounts' },
        absent !== 'Responsibility' && {
          responsibility: ref('Responsibility'),
        },
      ],
      doesNot: [{ responsibility: 'mail', handOffTo: ref('Group') }],
    }),
    draft('TeamInteraction', 'sre-families', {
      mode: 'x-as-a-service',
      from: 'sre',
      to: ['families'],
      capability: ref('Capability'),
      people: [absent !== 'User' && { user: ref('User') }],
      since: '2022-10-01',
    }),
  ];
  const named = new Set(naming.map(nameOf));
  return [
    ...entities.filter(entity => !named.has(nameOf(entity))),
    ...naming,
    ...gone.map(kind => goneOf(kind)),
  ];
}

function secondState(absent?: HiddenKind): Entity[] {
  return organisation(absent).map(entity => saying(entity, 'a year ago'));
}

/** Where entities of a kind say something in words. */
const TEXTS = new Map([
  ['TeamApi', 'mission'],
  ['TeamInteraction', 'purpose'],
]);

/** The same with another text, wherever a model shows one. */
function saying(entity: Entity, what: string): Entity {
  const { kind, spec = {} } = entity;
  const field = TEXTS.get(kind);
  const { profile } = spec as { profile?: { displayName?: string } };
  return {
    ...entity,
    spec: {
      ...spec,
      ...(field && { [field]: `${spec[field] ?? 'Something'}, ${what}` }),
      ...(kind === 'Group' && {
        profile: {
          displayName: `${
            profile?.displayName ?? entity.metadata.name
          }, ${what}`,
        },
      }),
    },
  };
}

/** Like the hidden one, under another name. */
function goneOf(kind: HiddenKind): Entity {
  const like = organisation().find(
    ({ metadata }) => metadata.name === markerOf(kind),
  );
  return JSON.parse(
    JSON.stringify(like).replaceAll(markerOf(kind), goneMarkerOf(kind)),
  );
}

function nameOf({ kind, metadata }: Entity): string {
  return `${kind}:${metadata.name}`;
}

/** Of these, what is gone shows in a model or in a timeline. */
export const SHOWN_GONE_KINDS = HIDDEN_KINDS.filter(
  kind =>
    GONE_KINDS.some(it => it === kind) &&
    kind !== 'User' &&
    kind !== 'Component',
);
