import { isMostlyUndescribed } from '../../model/dependencies';
import { frictionIn } from '../../model/friction';
import { InteractionState, OrgModel } from '../../model/OrgModel';
import { cutText } from '../../reading/values';
import { MapFilter } from '../MapScene';
import { byText, SelectedEdge } from './MapSelection';

/** What is said of an edge is read beside it, not in an article. */
const LONGEST_LABEL = 300;

/** The states of what is in force. */
export const STATES_IN_FORCE: InteractionState[] = ['active', 'overdue'];

/**
 * One edge for every interaction and target that the filter's modes and
 * states let through, whether or not their ends will be drawn. An interaction
 * of a team with itself is no edge: the kind refuses it.
 */
export function interactionEdges(
  model: OrgModel,
  filter: MapFilter,
): SelectedEdge[] {
  const states = filter.states?.length ? filter.states : STATES_IN_FORCE;
  const known = new Set([
    ...model.teams.map(team => team.ref),
    ...model.groupings.map(grouping => grouping.ref),
  ]);
  const edges = new Map<string, SelectedEdge>();
  for (const interaction of model.interactions) {
    const wanted =
      states.includes(interaction.state) &&
      (!filter.modes?.length || filter.modes.includes(interaction.mode));
    const friction = frictionIn(interaction)?.level;
    for (const to of wanted ? interaction.to : []) {
      if (to !== interaction.from) {
        const id = `${interaction.ref}->${to}`;
        edges.set(id, {
          id,
          interaction: interaction.ref,
          from: interaction.from,
          to,
          mode: interaction.mode,
          state: interaction.state,
          ...(friction !== undefined && { friction }),
          known: known.has(interaction.from) && known.has(to),
          label: cutText(
            interaction.purpose ?? interaction.title,
            LONGEST_LABEL,
          ),
        });
      }
    }
  }
  for (const edge of inferredEdges(model, filter)) {
    edges.set(edge.id, edge);
  }
  return [...edges.values()].sort((a, b) => byText(a.id, b.id));
}

/**
 * One edge for each dependency that is inferred, until the teams have said more
 * themselves. A filter that asks for modes or states asks for none.
 */
export function inferredEdges(
  model: OrgModel,
  filter: MapFilter,
): SelectedEdge[] {
  const { dependencies = [], teams } = model;
  const isAskedFor = !filter.modes?.length && !filter.states?.length;
  if (!isAskedFor || !isMostlyUndescribed(teams)) {
    return [];
  }
  return dependencies.map(({ from, to }) => ({
    id: `inferred:${from}->${to}`,
    from,
    to,
    mode: 'inferred',
    state: 'active',
    known: true,
    label: '',
  }));
}
