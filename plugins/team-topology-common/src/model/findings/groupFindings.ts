import { EntityIndex } from '../EntityIndex';
import { GroupTree } from '../groupings';
import { OrgFinding } from '../OrgModel';
import { TeamDeclarations } from '../teamApis';
import { finding } from './finding';

/** What is wrong with how groups contain each other. */
export function groupFindings(
  index: EntityIndex,
  declarations: TeamDeclarations,
  tree: GroupTree,
): OrgFinding[] {
  const circles = [...tree.circular]
    .filter(([child]) => isOfInterest(child, tree))
    .map(([, { entity, field, value }]) =>
      finding('group-cycle', entity, { field, value }),
    );
  return [
    ...circles,
    ...unknownParents(index, tree),
    ...partOfProblems(index, declarations, tree),
  ];
}

function isOfInterest(group: string, { ofInterest }: GroupTree): boolean {
  return ofInterest?.has(group) ?? true;
}

/** One for each parent: of a directory, hundreds of groups may name it. */
function unknownParents(index: EntityIndex, tree: GroupTree): OrgFinding[] {
  const children = new Map<string, string[]>();
  for (const [child, { parent }] of tree.missing) {
    if (isOfInterest(child, tree)) {
      children.set(parent, [...(children.get(parent) ?? []), child]);
    }
  }
  return [...children.values()].flatMap(groups => {
    const [first, ...others] = groups.sort();
    const entity = index.get(first);
    const link = tree.missing.get(first);
    return entity && link
      ? [
          finding('unknown-parent', entity, {
            field: link.field,
            value: link.value,
            others,
          }),
        ]
      : [];
  });
}

function partOfProblems(
  index: EntityIndex,
  { byTeam }: TeamDeclarations,
  tree: GroupTree,
): OrgFinding[] {
  return [...byTeam.values()].flatMap(({ team, teamApi, partOf }) => {
    const entity = index.get(teamApi);
    if (!entity || partOf === undefined || partOf === team) {
      return [];
    }
    const place = { field: 'spec.partOf', value: String(entity.spec.partOf) };
    if (tree.circularPartOf.has(team)) {
      return [finding('part-of-cycle', entity, place)];
    }
    return tree.teams.has(partOf)
      ? [finding('part-of-team', entity, place)]
      : [];
  });
}
