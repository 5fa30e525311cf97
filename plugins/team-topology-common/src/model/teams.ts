import { InputError } from '@backstage/errors';
import { FilterPredicate } from '@backstage/filter-predicates';
import { nameOfRef, withDistinctTitles } from '../reading/names';
import { asRecord, withoutUndefined } from '../reading/values';
import { findFilterPredicateProblems } from '../schema/findFilterPredicateProblems';
import { countOwnedComponents } from './counts';
import { EntityIndex, IndexedEntity, titleOfGroup } from './EntityIndex';
import { GroupTree } from './groupings';
import { OrgGrouping, OrgLaterTeam, OrgTeam } from './OrgModel';
import { interimStateAt, TeamDeclaration, TeamDeclarations } from './teamApis';
import { waysOfWorkingOf } from './waysOfWorking';

/** The groups at a date. */
export interface TeamsAtDate {
  teams: OrgTeam[];
  groupings: OrgGrouping[];
  /** Groups of the catalog that are founded later. */
  laterTeams: OrgLaterTeam[];
}

/** What is known for the date, so that it can be counted. */
interface Counted {
  members: boolean;
  components: boolean;
}

/** Tells which groups are teams at a date, and what each says about itself. */
export function buildTeams(
  index: EntityIndex,
  declarations: TeamDeclarations,
  options: { tree: GroupTree; at: string; counts: Counted },
): TeamsAtDate {
  const { tree } = options;
  const later = laterTeamsAt(index, declarations, options);
  const isLater = new Set(later.map(({ ref }) => ref));
  const present = index.ofKind('group').filter(({ ref }) => !isLater.has(ref));
  const componentCounts = countOwnedComponents(index);
  const teams = present
    .filter(
      ({ ref }) =>
        tree.teams.has(ref) ||
        (tree.groupings.has(ref) && declarations.byTeam.has(ref)),
    )
    .map(group =>
      buildTeam(group, declarations, {
        ...options,
        ownedComponentCount: options.counts.components
          ? componentCounts.get(group.ref) ?? 0
          : undefined,
      }),
    );
  const groupings = buildGroupings(index, declarations, {
    ...{ tree, teams, isLater },
  });
  const titles = distinctTitles([...teams, ...groupings]);
  const titled = <TItem extends { ref: string; title: string }>(
    item: TItem,
  ): TItem => {
    const title = titles.get(item.ref) ?? item.title;
    return title === item.title ? item : { ...item, title };
  };
  return {
    teams: teams.map(titled),
    groupings: groupings.map(titled),
    laterTeams: later,
  };
}

function laterTeamsAt(
  index: EntityIndex,
  { byTeam }: TeamDeclarations,
  { tree, at }: { tree: GroupTree; at: string },
): OrgLaterTeam[] {
  return index.ofKind('group').flatMap(group => {
    const { ref } = group;
    const { founded, type } = byTeam.get(ref) ?? {};
    return founded !== undefined && founded > at
      ? [
          withoutUndefined<OrgLaterTeam>({
            ref,
            title: titleOfGroup(group),
            founded,
            type,
            partOf: tree.containers.get(ref),
          }),
        ]
      : [];
  });
}

function buildTeam(
  group: IndexedEntity,
  { byTeam, rivals }: TeamDeclarations,
  options: {
    tree: GroupTree;
    at: string;
    counts: Counted;
    ownedComponentCount: number | undefined;
  },
): OrgTeam {
  const { ref } = group;
  const { tree, at, ownedComponentCount } = options;
  const declaration = byTeam.get(ref);
  const members = options.counts.members ? tree.memberCountOf(ref) : undefined;
  return withoutUndefined<OrgTeam>({
    ref,
    title: titleOfGroup(group),
    type: declaration?.type ?? 'undefined-type',
    teamApi: declaration?.teamApi,
    contested: declaration ? undefined : rivals.get(ref)?.slice(),
    isGrouping: tree.groupings.has(ref) || undefined,
    mission: declaration?.mission,
    partOf: tree.containers.get(ref) ?? partOfAnother(declaration, tree),
    founded: declaration?.founded,
    does: declaration?.does ?? [],
    doesNot: declaration?.doesNot ?? [],
    interim: interimAt(declaration, at),
    contact: declaration?.contact,
    ...waysOfWorkingOf(declaration ?? {}),
    memberCount: members?.direct,
    memberCountWithSubgroups: members?.withSubgroups,
    membersNotInCatalog: members?.notInCatalog,
    ownedComponentCount,
  });
}

/** It stays in the model although it is no container: a finding says why. */
function partOfAnother(
  declaration: TeamDeclaration | undefined,
  { circularPartOf }: GroupTree,
): string | undefined {
  const { partOf, team = '' } = declaration ?? {};
  return partOf === team || circularPartOf.has(team) ? undefined : partOf;
}

/** What a team holds for the time being; what it takes on later does not count yet. */
function interimAt(
  declaration: TeamDeclaration | undefined,
  at: string,
): OrgTeam['interim'] {
  return (declaration?.interim ?? []).flatMap(item => {
    const state = interimStateAt(item, at);
    return state === 'later' ? [] : [{ ...item, overdue: state === 'overdue' }];
  });
}

function buildGroupings(
  index: EntityIndex,
  { byTeam }: TeamDeclarations,
  options: { tree: GroupTree; teams: OrgTeam[]; isLater: ReadonlySet<string> },
): OrgGrouping[] {
  const { tree, teams, isLater } = options;
  const groupings = new Map<string, OrgGrouping>();
  for (const ref of [...tree.groupings].sort()) {
    const group = index.get(ref);
    if (!isLater.has(ref)) {
      groupings.set(
        ref,
        withoutUndefined<OrgGrouping>({
          ref,
          title: group ? titleOfGroup(group) : nameOfRef(ref),
          known: group !== undefined,
          type: byTeam.get(ref)?.grouping,
          partOf: tree.containers.get(ref),
          teams: [],
        }),
      );
    }
  }
  for (const { ref, partOf } of teams) {
    if (partOf !== undefined && !groupings.has(ref)) {
      groupings.get(partOf)?.teams.push(ref);
    }
  }
  return [...groupings.values()];
}

function distinctTitles(
  groups: readonly { ref: string; title: string }[],
): Map<string, string> {
  const distinct = withDistinctTitles(
    groups.map(({ ref, title }) => ({ ref, title })),
  );
  return new Map(distinct.map(({ ref, title }) => [ref, title]));
}

const KEY = 'teamTopology.teams';

/**
 * Which Groups are teams, as `teamTopology.teams` says: a filter predicate such
 * as `{ spec.type: { $in: [team, squad] } }`. Nothing where it is not set.
 * @throws InputError that names the key and what is wrong with it
 * @public
 */
export function teamsFromConfig(config: {
  getOptional(key: string): unknown;
}): FilterPredicate | undefined {
  const value = config.getOptional(KEY);
  if (value === undefined) {
    return undefined;
  }
  if (!asRecord(value)) {
    throw new InputError(
      `${KEY} must be a filter predicate such as { spec.type: team }`,
    );
  }
  const [problem] = findFilterPredicateProblems(value, KEY);
  if (problem) {
    throw new InputError(problem.message);
  }
  return value as FilterPredicate;
}
