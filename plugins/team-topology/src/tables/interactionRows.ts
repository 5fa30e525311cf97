import {
  MapFilter,
  OrgInteraction,
  OrgModel,
  selectMap,
} from '@kumiki/backstage-plugin-team-topology-common';

/** An interaction as a row of the table. */
export interface InteractionRow {
  id: string;
  interaction: OrgInteraction;
}

/** The interactions of which the map would draw an edge with the same filter. */
export function interactionRows(
  model: OrgModel,
  filter: MapFilter,
): InteractionRow[] {
  const { edges } = selectMap(model, filter, {
    nodeBudget: Infinity,
    lineBudget: Infinity,
  });
  const drawn = new Set(edges.map(edge => edge.interaction));
  return model.interactions
    .filter(({ ref }) => drawn.has(ref))
    .map(interaction => ({ id: interaction.ref, interaction }));
}
