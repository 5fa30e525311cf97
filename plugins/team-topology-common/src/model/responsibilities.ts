import { withDistinctTitles } from '../reading/names';
import { readOnce } from '../reading/readOnce';
import { asText, withoutUndefined } from '../reading/values';
import { EntityIndex, IndexedEntity, titleOf } from './EntityIndex';
import { OrgResponsibility, OrgTeam } from './OrgModel';
import {
  ownHolding,
  resolveHoldings,
  ResponsibilityTree,
  TeamsOfResponsibility,
} from './responsibilityTree';

/** A group in no catalog, and the refs of what its TeamApi accepts or holds. */
interface GoneTeam {
  team: string;
  responsibilities: readonly string[];
}

const readTexts = readOnce(({ metadata, spec }: IndexedEntity) => ({
  description: asText(metadata.description),
  area: asText(spec.area),
}));

/**
 * The responsibilities with who holds each of them.
 *
 * @param options - `gone` is what the TeamApis of groups in no catalog say;
 *   `isNotKnown` where nobody knows what teams did
 */
export function buildResponsibilities(
  index: EntityIndex,
  tree: ResponsibilityTree,
  options: {
    teams: readonly OrgTeam[];
    gone: readonly GoneTeam[];
    isNotKnown: boolean;
  },
): OrgResponsibility[] {
  const { isNotKnown } = options;
  const entities = index.ofKind('responsibility');
  const declared = teamsByResponsibility(
    entities.map(entity => entity.ref),
    options,
  );
  const holdings = resolveHoldings(tree, ref => {
    const own = declared.get(ref);
    return own && ownHolding(own);
  });
  const titles = withDistinctTitles(
    entities.map(entity => ({ ref: entity.ref, title: titleOf(entity) })),
  );
  return entities.map((entity, at) => {
    const { ref } = entity;
    const own = declared.get(ref);
    const holding = holdings.get(ref);
    const state = holding?.state ?? 'dropped';
    const { description, area } = readTexts(entity);
    return withoutUndefined<OrgResponsibility>({
      ref,
      title: titles[at].title,
      description,
      parent: tree.parents.get(ref),
      children: tree.children.get(ref) ?? [],
      area,
      state: isNotKnown ? 'unknown' : state,
      stateFrom: holding?.stateFrom ?? 'nothing',
      owner: holding?.owner,
      acceptedBy: own?.acceptedBy ?? [],
      declinedBy: own?.declinedBy ?? [],
      interimBy: own?.interimBy ?? [],
      goneTeams: own?.goneTeams.length ? own.goneTeams : undefined,
    });
  });
}

/** Teams come sorted by ref, so that each list is sorted, too. */
function teamsByResponsibility(
  refs: string[],
  { teams, gone }: { teams: readonly OrgTeam[]; gone: readonly GoneTeam[] },
): Map<string, TeamsOfResponsibility> {
  const result = new Map<string, TeamsOfResponsibility>();
  for (const ref of refs) {
    result.set(ref, {
      acceptedBy: [],
      primaries: [],
      declinedBy: [],
      interimBy: [],
      goneTeams: [],
    });
  }
  for (const { team, responsibilities } of gone) {
    for (const responsibility of responsibilities) {
      const { goneTeams } = result.get(responsibility) ?? {};
      if (!goneTeams?.includes(team)) {
        goneTeams?.push(team);
      }
    }
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
