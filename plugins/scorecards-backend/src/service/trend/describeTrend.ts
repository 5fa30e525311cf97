import {
  EntityTrend,
  FactProviderDeclaration,
  WithheldFacts,
} from '@kumiki/backstage-plugin-scorecards-common';
import { StoredLevelChange } from '../../database/HistoryStore';
import { SeriesPoint } from '../../database/SeriesStore';

/**
 * The level by scorecard, one point for each change. What was reached before
 * the first moment is where the line begins. Below the lowest level it is
 * `none`; where the entity is judged no longer there is none.
 *
 * @param changes - oldest first
 */
export function describeLevels(
  changes: readonly StoredLevelChange[],
  from: string,
): EntityTrend['levels'] {
  const lines = new Map<string, { at: string; level?: string }[]>();
  for (const { at, scorecard, to } of changes) {
    const points = lines.get(scorecard) ?? [];
    points.push({ at: at < from ? from : at, level: to });
    lines.set(scorecard, points);
  }
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([scorecard, points]) => ({ scorecard, points }));
}

/** Numeric facts by name, as far as somebody declares them and the reader may see them. */
export function describeSeries(
  points: readonly SeriesPoint[],
  declarations: readonly FactProviderDeclaration[],
  withheld: WithheldFacts,
): EntityTrend['facts'] {
  const declared = new Map<string, { unit?: string; isWithheld: boolean }>(
    declarations.flatMap(({ id, facts }) =>
      facts.map(
        ({ name, unit }) =>
          [
            `facts.${id}.${name}`,
            { unit, isWithheld: withheld.has(id, name) },
          ] as const,
      ),
    ),
  );
  const lines = new Map<string, { day: string; value: number }[]>();
  for (const { fact, day, value } of points) {
    if (declared.has(fact)) {
      lines.set(fact, [...(lines.get(fact) ?? []), { day, value }]);
    }
  }
  return [...lines].map(([name, line]) => {
    const { unit, isWithheld } = declared.get(name) ?? {};
    return isWithheld
      ? { name, unit, withheld: true, points: [] }
      : { name, unit, points: line };
  });
}
