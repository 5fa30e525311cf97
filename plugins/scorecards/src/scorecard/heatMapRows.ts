import {
  isAchieved,
  ScorecardCheckDetails,
  ScorecardDetails,
  ScorecardResultItem,
} from '@kumiki/backstage-plugin-scorecards-common';
import { LACKING_STATES } from '../ui/checkStates';

/** In which order entities go down. */
export const HEAT_MAP_ORDERS = ['level', 'checks', 'name'] as const;

/** One of the orders. */
export type HeatMapOrder = (typeof HEAT_MAP_ORDERS)[number];

/**
 * The part of the entities for which each check is achieved, by its id, from 0
 * to 1; none where the check applies to no entity.
 */
export function sharesOf(
  rows: readonly Pick<ScorecardResultItem, 'states'>[],
  checks: readonly Pick<ScorecardCheckDetails, 'id'>[],
): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { id } of checks) {
    const states = rows.flatMap(row => row.states[id] ?? []);
    if (states.length > 0) {
      const achieved = states.filter(state => isAchieved(state)).length;
      shares.set(id, achieved / states.length);
    }
  }
  return shares;
}

/** The rows in an order: the lowest levels first, the most lacking checks first, or by name. */
export function sortRows<
  Row extends Pick<ScorecardResultItem, 'states' | 'level'> & { title: string },
>(
  rows: readonly Row[],
  order: HeatMapOrder,
  options: {
    levels: ScorecardDetails['levels'];
    compare(a: string, b: string): number;
  },
): Row[] {
  const { levels, compare } = options;
  const heights = new Map(levels.map(({ id }, index) => [id, index]));
  const heightOf = ({ level }: Row) =>
    level === undefined ? -1 : heights.get(level) ?? -1;
  const lacking = new Map(
    rows.map(row => [
      row,
      Object.values(row.states).filter(state => LACKING_STATES.includes(state))
        .length,
    ]),
  );
  const lackingOf = (row: Row) => lacking.get(row) ?? 0;
  return [...rows].sort((a, b) => {
    const byLevel = order === 'level' ? heightOf(a) - heightOf(b) : 0;
    const byChecks = order === 'name' ? 0 : lackingOf(b) - lackingOf(a);
    return byLevel || byChecks || compare(a.title, b.title);
  });
}
