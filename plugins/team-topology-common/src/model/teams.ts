import { countMembers, countOwnedComponents } from './counts';
import { EntityIndex } from './EntityIndex';
import { buildGroupTree, GroupTree } from './groupings';
import { interimStateAt } from './interimState';
import { OrgGrouping, OrgTeam } from './OrgModel';
import { TeamDeclaration } from './teamApis';
import { titleOfGroup } from './titles';
import { withoutUndefined } from '../reading/values';

/** The groups at a date. */
export interface TeamsAtDate {
  teams: OrgTeam[];
  groupings: OrgGrouping[];
  /** Groups of the catalog that are founded later. */
  unfounded: ReadonlySet<string>;
}

/** Tells which groups are teams at a date, and what each says about itself. */
export function buildTeams(
  index: EntityIndex,
  declarations: ReadonlyMap<string, TeamDeclaration>,
  at: string,
): TeamsAtDate {
  const memberCounts = countMembers(index);
  const componentCounts = countOwnedComponents(index);
  const tree = buildGroupTree(index, memberCounts);
  const teams: OrgTeam[] = [];
  const unfounded = new Set<string>();
  for (const group of index.ofKind('group')) {
    const { ref } = group;
    const declaration = declarations.get(ref);
    if (declaration?.founded !== undefined && declaration.founded > at) {
      unfounded.add(ref);
    } else if (!tree.groupings.has(ref)) {
      teams.push(
        withoutUndefined<OrgTeam>({
          ref,
          title: titleOfGroup(group),
          type: declaration?.type ?? 'undefined-type',
          teamApi: declaration?.teamApi,
          mission: declaration?.mission,
          partOf: containerOf(ref, declaration, tree),
          founded: declaration?.founded,
          does: declaration?.does ?? [],
          doesNot: declaration?.doesNot ?? [],
          interim: interimAt(declaration, at),
          contact: declaration?.contact,
          memberCount: memberCounts.get(ref) ?? 0,
          ownedComponentCount: componentCounts.get(ref) ?? 0,
        }),
      );
    }
  }
  return { teams, groupings: buildGroupings(index, tree, teams), unfounded };
}

/** What the TeamApi says; where it says nothing, the parent if that is a container. */
function containerOf(
  team: string,
  declaration: TeamDeclaration | undefined,
  tree: GroupTree,
): string | undefined {
  const declared = declaration?.partOf;
  if (declared !== undefined) {
    return declared === team ? undefined : declared;
  }
  const parent = tree.parents.get(team);
  return parent !== undefined && tree.groupings.has(parent)
    ? parent
    : undefined;
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
  tree: GroupTree,
  teams: OrgTeam[],
): OrgGrouping[] {
  const groupings = new Map<string, OrgGrouping>();
  for (const group of index.ofKind('group')) {
    if (tree.groupings.has(group.ref)) {
      const title = titleOfGroup(group);
      groupings.set(group.ref, { ref: group.ref, title, teams: [] });
    }
  }
  for (const team of teams) {
    if (team.partOf !== undefined) {
      groupings.get(team.partOf)?.teams.push(team.ref);
    }
  }
  return [...groupings.values()];
}
