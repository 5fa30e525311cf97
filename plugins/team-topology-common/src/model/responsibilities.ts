import { EntityIndex } from './EntityIndex';
import { OrgResponsibility, OrgTeam } from './OrgModel';
import { ownHolding, resolveHoldings, TeamsOfResponsibility } from './holdings';
import { ResponsibilityTree } from './responsibilityTree';
import { titleOf } from './titles';
import { asText, withoutUndefined } from '../reading/values';

/** The responsibilities with who holds each of them. */
export function buildResponsibilities(
  index: EntityIndex,
  tree: ResponsibilityTree,
  teams: readonly OrgTeam[],
): OrgResponsibility[] {
  const entities = index.ofKind('responsibility');
  const declared = teamsByResponsibility(
    entities.map(entity => entity.ref),
    teams,
  );
  const holdings = resolveHoldings(tree, ref => {
    const own = declared.get(ref);
    return own && ownHolding(own);
  });
  return entities.map(entity => {
    const { ref } = entity;
    const own = declared.get(ref);
    const holding = holdings.get(ref);
    return withoutUndefined<OrgResponsibility>({
      ref,
      title: titleOf(entity),
      description: asText(entity.metadata.description),
      parent: tree.parents.get(ref),
      children: tree.children.get(ref) ?? [],
      area: asText(entity.spec.area),
      state: holding?.state ?? 'dropped',
      stateFrom: holding?.stateFrom ?? 'nothing',
      owner: holding?.owner,
      acceptedBy: own?.acceptedBy ?? [],
      declinedBy: own?.declinedBy ?? [],
      interimBy: own?.interimBy ?? [],
    });
  });
}

/** Teams come sorted by ref, so that each list is sorted, too. */
function teamsByResponsibility(
  refs: string[],
  teams: readonly OrgTeam[],
): Map<string, TeamsOfResponsibility> {
  const result = new Map<string, TeamsOfResponsibility>();
  for (const ref of refs) {
    result.set(ref, {
      acceptedBy: [],
      primaries: [],
      declinedBy: [],
      interimBy: [],
    });
  }
  for (const team of teams) {
    for (const { responsibility, primary } of team.does) {
      result.get(responsibility)?.acceptedBy.push(team.ref);
      if (primary) {
        result.get(responsibility)?.primaries.push(team.ref);
      }
    }
    for (const { responsibility } of team.doesNot) {
      result.get(responsibility)?.declinedBy.push(team.ref);
    }
    for (const { responsibility } of team.interim) {
      result.get(responsibility)?.interimBy.push(team.ref);
    }
  }
  return result;
}
