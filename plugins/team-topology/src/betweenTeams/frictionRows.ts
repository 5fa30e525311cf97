import {
  interactionsWithFriction,
  InteractionWithFriction,
  MapFilter,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { interactionRows } from '../tables/InteractionsTable';

/** An interaction with friction as a row of the board. */
export interface FrictionRow extends InteractionWithFriction {
  id: string;
  /** Its place on the board: what blocks comes first, and of that the oldest. */
  rank: number;
}

/**
 * The interactions with friction that the filters let through, in the order of
 * the board, and how many they leave out.
 */
export function frictionRows(
  model: OrgModel,
  filter: MapFilter,
): { rows: FrictionRow[]; leftOut: number } {
  const shown = new Set(interactionRows(model, filter).map(({ id }) => id));
  const all = interactionsWithFriction(model);
  const rows = all
    .filter(({ interaction }) => shown.has(interaction.ref))
    .map((row, rank) => ({ ...row, id: row.interaction.ref, rank }));
  return { rows, leftOut: all.length - rows.length };
}
