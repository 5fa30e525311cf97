import { OrgModel } from '../model/OrgModel';
import { waysOfWorkingOf } from '../model/waysOfWorking';
import { compareText } from '../reading/refs';
import { OrgRecords, OrgSubject, RecordedHolders } from './OrgChange';

/**
 * The records of an organisation, by what they are about and by ref.
 * @public
 */
export type OrganisationRecords = {
  [S in OrgSubject]: Map<string, OrgRecords[S]>;
};

/**
 * What is compared of a model.
 * @public
 */
export function recordsOf(model: OrgModel): OrganisationRecords {
  const interim = interimByResponsibility(model);
  return {
    // A group that contains teams is none, also where it describes itself.
    team: byRef(
      model.teams.filter(({ isGrouping }) => !isGrouping),
      team => ({
        ...pick(team, ['title', 'type', 'mission', 'partOf', 'memberCount']),
        ...(team.ownedComponentCount !== undefined && {
          componentCount: team.ownedComponentCount,
        }),
        refusals: [...team.doesNot].sort((a, b) =>
          compareText(a.responsibility, b.responsibility),
        ),
        working: {
          ...pick(team, ['founded', 'contact']),
          ...waysOfWorkingOf(team),
        },
      }),
    ),
    grouping: byRef(model.groupings, it =>
      pick(it, ['title', 'type', 'partOf']),
    ),
    responsibility: byRef(model.responsibilities, item => ({
      ...pick(item, ['title', 'parent', 'area']),
      holders: holdersOf(item, interim.get(item.ref) ?? []),
    })),
    interaction: byRef(model.interactions, item => ({
      ...pick(item, ['title', 'mode', 'state', 'friction']),
      parties: pick(item, ['from', 'to']),
      terms: pick(item, [
        ...(['purpose', 'capability', 'since', 'until', 'reviewBy'] as const),
        ...(['ended', 'people', 'goals', 'exitCriteria'] as const),
      ]),
    })),
    capability: byRef(model.capabilities, item => ({
      ...pick(item, ['title', 'owner', 'verdict', 'consumers']),
      answer: pick(item, [
        ...(['description', 'needs', 'access', 'template', 'guide'] as const),
        ...(['responseTarget', 'reason', 'instead', 'appliesTo'] as const),
      ]),
    })),
    optOut: byRef(model.optOuts, ({ ref: _, title, state, ...terms }) => ({
      ...{ title, state, terms },
    })),
  };
}

function holdersOf(
  item: OrgModel['responsibilities'][number],
  interim: RecordedHolders['interim'],
): RecordedHolders {
  const isOwn =
    item.stateFrom === 'declaration' || item.stateFrom === 'nothing';
  return {
    state: isOwn ? item.state : 'derived',
    ...(isOwn && pick(item, ['owner', 'goneTeams'])),
    acceptedBy: item.acceptedBy,
    interim,
  };
}

function interimByResponsibility(
  model: OrgModel,
): Map<string, RecordedHolders['interim']> {
  const found = new Map<string, RecordedHolders['interim']>();
  // Teams are sorted by ref, and so is what each of these holds.
  for (const { ref, interim } of model.teams) {
    for (const { responsibility, ...held } of interim) {
      const others = found.get(responsibility) ?? [];
      others.push({ team: ref, ...held });
      found.set(responsibility, others);
    }
  }
  return found;
}

function byRef<T extends { ref: string }, R>(
  items: readonly T[],
  recordOf: (item: T) => R,
): Map<string, R> {
  return new Map(items.map(item => [item.ref, recordOf(item)]));
}

/** The fields that are there: what is absent is absent in the record, too. */
function pick<T extends object, K extends keyof T>(
  item: T,
  keys: readonly K[],
): Pick<T, K> {
  const result: Partial<Pick<T, K>> = {};
  for (const key of keys) {
    if (item[key] !== undefined) {
      result[key] = item[key];
    }
  }
  return result as Pick<T, K>;
}

/**
 * Whether two values are the same as data, whatever the order of their fields;
 * what is undefined is as good as absent.
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) {
    return true;
  }
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null ||
    Array.isArray(a) !== Array.isArray(b)
  ) {
    return false;
  }
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  return (
    Object.keys(left).every(key => isSame(left[key], right[key])) &&
    Object.keys(right).every(key => key in left || right[key] === undefined)
  );
}
