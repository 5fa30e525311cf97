import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import {
  EntityFacts,
  EntityRequest,
  EntityTrend,
  FactProviderDeclaration,
  FactVisibility,
  TrendRange,
  WithheldFacts,
} from '@kumiki/backstage-plugin-scorecards-common';
import { SeriesPoint } from '../database/history/DatabaseSeriesStore';
import { StoredLevelChange } from '../database/history/StoredChange';
import { readViewOf } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { View } from '../view/View';
import { daysWithin, parseRange } from './trendRange';

const MAX_TRANSITIONS = 500;

/** How one entity changed. */
export async function getEntityTrend(
  context: ScorecardsContext,
  request: EntityRequest & TrendRange,
  caller: Caller,
): Promise<EntityTrend> {
  const { calendar, clock, declarations, stores } = context;
  const ref = stringifyEntityRef(request);
  const today = calendar.dayAt(clock());
  const { from, to } = parseRange(request, today);
  const { view, withheld } = await look(context, ref, caller);
  const query = {
    entity: ref,
    from: calendar.startOf(from).toISOString(),
    // Nothing changes in the future, which may have no end that can be written.
    before: calendar.endOf(to > today ? today : to).toISOString(),
    scorecards: view.shown(request.scorecard).map(it => it.ref),
  };
  const [transitions, levelChanges, series, importedDays] = await Promise.all([
    stores.history.listTransitions({ ...query, limit: MAX_TRANSITIONS + 1 }),
    stores.history.listLevelChanges(query),
    stores.series.readSeries({ entity: ref, from, to }),
    stores.importedDays.read(),
  ]);
  return {
    entity: ref,
    from,
    to,
    imported: daysWithin(importedDays, { from, to }),
    transitions: transitions.slice(0, MAX_TRANSITIONS).map(it => ({
      at: it.at,
      scorecard: it.scorecard,
      check: it.check,
      from: it.from,
      to: it.to,
    })),
    truncated: transitions.length > MAX_TRANSITIONS,
    levels: describeLevels(levelChanges, query.from),
    facts: describeSeries(series, declarations.all, withheld),
  };
}

/** What the caller sees; the facts are read only where that depends on the caller. */
async function look(
  context: ScorecardsContext,
  ref: string,
  caller: Caller,
): Promise<{ view: View; withheld: WithheldFacts }> {
  const { declarations, stores } = context;
  const reading = stores.entities.getEntities([ref]);
  const facts: EntityFacts[] = [];
  const [view, [stored]] = await Promise.all([
    readViewOf(context, [ref], caller, async () => {
      facts.push(...(await stores.facts.readFacts([ref])));
      const [entity] = await reading;
      return entity
        ? FactVisibility.create(declarations.all).listRefs({
            entity: entity.entity,
            facts,
          })
        : [];
    }),
    reading,
  ]);
  if (!stored || !view.sees(ref)) {
    throw new NotFoundError(`No entity '${ref}'`);
  }
  return {
    view,
    withheld: view.withheldFrom({ entity: stored.entity, facts }),
  };
}

/**
 * The level by scorecard, one point for each change. What was reached before
 * the first moment is where the line begins. Below the lowest level it is
 * `none`; where the entity is judged no longer there is none.
 *
 * @param changes - oldest first
 */
function describeLevels(
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
function describeSeries(
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
