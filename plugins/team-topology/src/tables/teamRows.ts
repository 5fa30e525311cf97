import {
  INTERACTION_MODES,
  InteractionMode,
  MapFilter,
  OrgGrouping,
  OrgInteraction,
  OrgModel,
  OrgTeam,
  selectMap,
  TeamLoad,
  teamLoads,
} from '@kumiki/backstage-plugin-team-topology-common';
import { isInForce } from '../model/isInForce';

/** A team as a row of the table. */
export interface TeamRow {
  id: string;
  team: OrgTeam;
  grouping?: OrgGrouping;
  /** How many interactions of each mode are in force; absent where none is. */
  inForce: { mode: InteractionMode; count: number }[];
  /** Absent of a grouping that describes itself. */
  load?: TeamLoad;
}

/**
 * The teams that the map would draw with the same filter and no budget. Where
 * the filter asks for modes or states of interactions, only the teams that take
 * part in such an interaction.
 */
export function teamRows(model: OrgModel, filter: MapFilter): TeamRow[] {
  const { teams } = selectMap(model, filter, { nodeBudget: Infinity });
  const takesPart = participation(model, filter);
  const teamOf = new Map(model.teams.map(team => [team.ref, team]));
  const groupingOf = new Map(model.groupings.map(item => [item.ref, item]));
  const interactionsOf = interactionsInForce(model);
  const loadOf = new Map(teamLoads(model).map(load => [load.team, load]));
  return teams.flatMap(({ ref, grouping }) => {
    const team = takesPart(ref) ? teamOf.get(ref) : undefined;
    return team
      ? {
          id: ref,
          team,
          grouping: grouping ? groupingOf.get(grouping) : undefined,
          inForce: countByMode(interactionsOf.get(ref) ?? []),
          load: loadOf.get(ref),
        }
      : [];
  });
}

/** Whether a team takes part in an interaction that the filter asks for. */
function participation(
  model: OrgModel,
  { modes = [], states = [] }: MapFilter,
): (team: string) => boolean {
  if (modes.length === 0 && states.length === 0) {
    return () => true;
  }
  const parties = new Set(
    model.interactions
      .filter(
        interaction =>
          (modes.length === 0 || modes.includes(interaction.mode)) &&
          (states.length > 0
            ? states.includes(interaction.state)
            : isInForce(interaction)),
      )
      .flatMap(({ from, to }) => [from, ...to]),
  );
  return team => parties.has(team);
}

function interactionsInForce(model: OrgModel): Map<string, OrgInteraction[]> {
  const interactionsOf = new Map<string, OrgInteraction[]>();
  for (const interaction of model.interactions) {
    if (isInForce(interaction)) {
      for (const ref of new Set([interaction.from, ...interaction.to])) {
        const known = interactionsOf.get(ref) ?? [];
        interactionsOf.set(ref, [...known, interaction]);
      }
    }
  }
  return interactionsOf;
}

function countByMode(interactions: OrgInteraction[]): TeamRow['inForce'] {
  return INTERACTION_MODES.map(mode => ({
    mode,
    count: interactions.filter(item => item.mode === mode).length,
  })).filter(({ count }) => count > 0);
}
