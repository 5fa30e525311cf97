import {
  CheckState,
  isAchieved,
  NO_LEVEL,
  ScorecardCheckDetails,
  ScorecardDetails,
  ScorecardResultItem,
} from '@kumiki/backstage-plugin-scorecards-common';
import { nameOfRef } from '@kumiki/backstage-plugin-team-topology-common';
import { LACKING_STATES } from '../ui/checkStates';

/** In which order entities go down. */
export const HEAT_MAP_ORDERS = ['level', 'checks', 'name'] as const;

/** One of the orders. */
export type HeatMapOrder = (typeof HEAT_MAP_ORDERS)[number];

/** What entities can be put together by. */
export const HEAT_MAP_GROUPINGS = ['team', 'level'] as const;

/** One of them. */
export type HeatMapGrouping = (typeof HEAT_MAP_GROUPINGS)[number];

/** An entity of the heat map, with a title that no other has. */
export type HeatMapRow = ScorecardResultItem & { title: string };

/** Entities that stand together. */
export interface HeatMapGroup {
  by: HeatMapGrouping;
  /**
   * The ref of the owner or the id of the level; `none` without either, and
   * `withheld` where the reader may not see the owner.
   */
  id: string;
  rows: HeatMapRow[];
  shares: Map<string, number>;
}

/** A line of the heat map: an entity, or the heading of a group. */
export type HeatMapLine =
  | { key: string; row: HeatMapRow; group?: undefined }
  | { key: string; row?: undefined; group: HeatMapGroup };

/** Stands for an owner that the reader may not see; no ref is such. */
export const WITHHELD = 'withheld';

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
    let all = 0;
    let achieved = 0;
    for (const { states } of rows) {
      const state: CheckState | undefined = states[id];
      all += state ? 1 : 0;
      achieved += state && isAchieved(state) ? 1 : 0;
    }
    if (all > 0) {
      shares.set(id, achieved / all);
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

/**
 * The lines of the heat map. By team, an entity is in the group of each of its
 * owners, teams in the order of their names, those without at the end. By level, the
 * lowest is first, since it has to be left first.
 */
export function linesOf(
  rows: readonly HeatMapRow[],
  grouping: HeatMapGrouping | undefined,
  options: {
    scorecard: Pick<ScorecardDetails, 'levels' | 'checkDetails'>;
    compare(a: string, b: string): number;
  },
): HeatMapLine[] {
  if (!grouping) {
    return rows.map(row => ({ key: row.entity, row }));
  }
  const { scorecard, compare } = options;
  const groups = new Map<string, HeatMapRow[]>();
  for (const row of rows) {
    for (const id of grouping === 'team' ? ownersOf(row) : [levelOf(row)]) {
      const members = groups.get(id) ?? [];
      groups.set(id, members);
      members.push(row);
    }
  }
  const levels = [NO_LEVEL, ...scorecard.levels.map(({ id }) => id)];
  const last = [WITHHELD, NO_LEVEL];
  const compareIds = (a: string, b: string) =>
    grouping === 'team'
      ? last.indexOf(a) - last.indexOf(b) || compare(nameOfRef(a), nameOfRef(b))
      : levels.indexOf(a) - levels.indexOf(b);
  return [...groups.keys()].sort(compareIds).flatMap((id): HeatMapLine[] => {
    const members = groups.get(id) ?? [];
    const shares = sharesOf(members, scorecard.checkDetails);
    return [
      { key: id, group: { by: grouping, id, rows: members, shares } },
      ...members.map(row => ({ key: `${id} ${row.entity}`, row })),
    ];
  });
}

function levelOf({ level = NO_LEVEL }: HeatMapRow): string {
  return level;
}

function ownersOf({ owners, withheld }: HeatMapRow): string[] {
  const isHidden = withheld?.includes('owner') ?? false;
  const shown = [...owners, ...(isHidden ? [WITHHELD] : [])];
  return shown.length > 0 ? shown : [NO_LEVEL];
}
