import { Entity } from '@backstage/catalog-model';
import {
  GROUPING_TYPES,
  GroupingType,
  TEAM_TYPES,
  TeamType,
} from '../kinds/constants';
import { NOBODY_YET, TeamContact, WaysOfWorking } from '../kinds/entities';
import { asDate } from '../reading/days';
import { readOnce } from '../reading/readOnce';
import { compareText, toFullRef } from '../reading/refs';
import {
  asOneOf,
  asRecords,
  asText,
  UnknownRecord,
  withoutUndefined,
} from '../reading/values';
import {
  EntityIndex,
  identify,
  IndexedEntity,
  isSameOrigin,
} from './EntityIndex';
import { OrgAcceptance, OrgInterim, OrgRefusal } from './OrgModel';
import { readContact } from './readContact';
import { readWaysOfWorking } from './waysOfWorking';

/**
 * What a form was filled in with, to tell later whether that is still current.
 * The etag of the catalog is no good for that: it also changes where another
 * entity refers to this one.
 * @public
 */
export function formBasisOf(entity: Entity): string {
  return JSON.stringify(entity.spec ?? {});
}

/** What a TeamApi says, whatever the date. */
export interface TeamDeclaration extends WaysOfWorking {
  /** The ref of the TeamApi. */
  teamApi: string;
  /** The ref of the group. */
  team: string;
  type?: TeamType;
  /** What the group is where it is a grouping; absent where it says a type of team. */
  grouping?: GroupingType;
  mission?: string;
  partOf?: string;
  founded?: string;
  does: OrgAcceptance[];
  doesNot: OrgRefusal[];
  interim: Omit<OrgInterim, 'overdue'>[];
  contact?: TeamContact;
}

/** What the TeamApis say, and which of them count. */
export interface TeamDeclarations {
  /** What counts, by the ref of the group; groups that no catalog has are among them. */
  byTeam: ReadonlyMap<string, TeamDeclaration>;
  /** The refs of the TeamApis of each group that several describe, sorted. */
  rivals: ReadonlyMap<string, readonly string[]>;
}

/** The group that a TeamApi is about. */
export const teamOf = readOnce((teamApi: IndexedEntity) =>
  refIn(teamApi, teamApi.spec.team, 'group'),
);

const readTeamApi = readOnce((entity: IndexedEntity) => {
  const team = teamOf(entity);
  return team === undefined ? undefined : readDeclaration(entity, team);
});

/**
 * Decides which TeamApi counts for each group. A name decides nothing: of
 * several, the one that comes from where the group comes from counts, if there
 * is exactly one; else none does.
 */
export function readDeclarations(index: EntityIndex): TeamDeclarations {
  const claims = new Map<string, IndexedEntity[]>();
  for (const entity of index.ofKind('teamapi')) {
    const team = teamOf(entity);
    if (team) {
      const claimants = claims.get(team);
      if (claimants) {
        claimants.push(entity);
      } else {
        claims.set(team, [entity]);
      }
    }
  }
  const byTeam = new Map<string, TeamDeclaration>();
  const rivals = new Map<string, string[]>();
  for (const [team, claimants] of claims) {
    const counting = countingOne(claimants, index.get(team));
    const declaration = counting && readTeamApi(counting);
    if (declaration) {
      byTeam.set(team, declaration);
    }
    if (claimants.length > 1) {
      rivals.set(
        team,
        claimants.map(({ ref }) => ref),
      );
    }
  }
  return { byTeam, rivals };
}

/**
 * The TeamApi that counts of those that describe one group, as in the model:
 * the only one, or of several the only one that comes from where the group
 * comes from; nothing where that is none or not the only one.
 *
 * @param claimants - TeamApis of the same group
 * @param group - the group, where the catalog has it
 * @public
 */
export function countingTeamApi(
  claimants: readonly Entity[],
  group: Entity | undefined,
): Entity | undefined {
  return countingOne(
    claimants.flatMap(entity => identify(entity) ?? []),
    group && identify(group),
  )?.source;
}

function countingOne(
  claimants: readonly IndexedEntity[],
  group: IndexedEntity | undefined,
): IndexedEntity | undefined {
  if (claimants.length === 1) {
    return claimants[0];
  }
  const [first, ...more] = claimants.filter(
    claimant => group && isSameOrigin(claimant, group),
  );
  return more.length === 0 ? first : undefined;
}

/** What teams said that are in no catalog any more, sorted by team. */
export function goneTeamsAt(
  index: EntityIndex,
  { byTeam }: TeamDeclarations,
  at: string,
): { team: string; responsibilities: string[] }[] {
  return [...byTeam.values()]
    .filter(({ team, founded = at }) => !index.isGroup(team) && founded <= at)
    .map(({ team, does, interim }) => ({
      team,
      responsibilities: [
        ...does,
        ...interim.filter(item => interimStateAt(item, at) !== 'later'),
      ].map(({ responsibility }) => responsibility),
    }))
    .sort((a, b) => compareText(a.team, b.team));
}

function readDeclaration(entity: IndexedEntity, team: string): TeamDeclaration {
  const { spec } = entity;
  const type = asOneOf(spec.type, TEAM_TYPES);
  return {
    teamApi: entity.ref,
    team,
    type,
    // Only a team is of a type; a Team API that says both is refused, or of old.
    grouping: type ? undefined : asOneOf(spec.grouping, GROUPING_TYPES),
    mission: asText(spec.mission),
    partOf: refIn(entity, spec.partOf, 'group'),
    founded: asDate(spec.founded),
    does: eachResponsibility(entity, spec.does, (responsibility, item) => ({
      responsibility,
      primary: item.primary === true,
    })),
    doesNot: eachResponsibility(
      entity,
      spec.doesNot,
      (responsibility, item) => ({
        responsibility,
        handOffTo: refIn(entity, item.handOffTo, 'group'),
        reason: asText(item.reason),
      }),
    ),
    interim: eachResponsibility(
      entity,
      spec.interim,
      (responsibility, item) => {
        const since = asDate(item.since);
        return since === undefined
          ? undefined
          : {
              responsibility,
              rightfulOwner:
                item.rightfulOwner === NOBODY_YET
                  ? undefined
                  : refIn(entity, item.rightfulOwner, 'group'),
              since,
              reviewBy: asDate(item.reviewBy),
            };
      },
    ),
    contact: readContact(spec.contact),
    ...readWaysOfWorking(spec),
  };
}

/** Reads a list of responsibilities; where one is named twice, the first counts. */
function eachResponsibility<T extends { responsibility: string }>(
  entity: IndexedEntity,
  value: unknown,
  read: (responsibility: string, item: UnknownRecord) => T | undefined,
): T[] {
  const items = new Map<string, T>();
  for (const item of asRecords(value)) {
    const ref = refIn(entity, item.responsibility, 'responsibility');
    const result = ref === undefined ? undefined : read(ref, item);
    if (result && !items.has(result.responsibility)) {
      items.set(result.responsibility, withoutUndefined(result));
    }
  }
  return [...items.values()].sort((a, b) =>
    compareText(a.responsibility, b.responsibility),
  );
}

function refIn(
  entity: IndexedEntity,
  value: unknown,
  defaultKind: string,
): string | undefined {
  const context = { defaultKind, defaultNamespace: entity.namespace };
  return toFullRef(value, context);
}

/** Whether a team holds something for the time being at a date, and whether too long. */
export function interimStateAt(
  dates: { since: string; reviewBy?: string },
  at: string,
): 'later' | 'held' | 'overdue' {
  if (at < dates.since) {
    return 'later';
  }
  return dates.reviewBy !== undefined && at > dates.reviewBy
    ? 'overdue'
    : 'held';
}
