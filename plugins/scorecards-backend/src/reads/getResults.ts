import { InputError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import {
  NamedRequest,
  NO_LEVEL,
  ResultFilter,
  ScorecardResultItem,
  ScorecardResultPage,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  closestName,
  quoteValue,
} from '@kumiki/backstage-plugin-team-topology-common';
import { ResultQuery, ResultRow } from '../database/results/StoredResult';
import { CurrentScorecard } from '../scorecards/CurrentScorecards';
import { readView } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { View } from '../view/View';
import { scorecardRef } from './readScorecards';
import { readCursor, writeCursor } from './resultCursor';

/** All results of a scorecard that a filter lets through, as they are read. */
export interface ResultStream {
  scorecard: string;
  /** The ids of its checks, in its order. */
  checks: string[];
  pages: AsyncIterable<ScorecardResultItem[]>;
}

const PAGE_SIZE = 50;

/** A page of the results of a scorecard. */
export async function getResults(
  context: ScorecardsContext,
  request: NamedRequest & ResultFilter & { limit?: number; cursor?: string },
  caller: Caller,
): Promise<ScorecardResultPage> {
  const { limit = PAGE_SIZE, cursor } = request;
  const scorecard = scorecardRef(request);
  const after =
    cursor === undefined
      ? undefined
      : readCursor(cursor, { scorecard, ...request });
  const view = await readView(context, caller);
  const query = await toQuery(context, { scorecard, filter: request, view });
  // One more than asked for tells whether there is another page.
  const { items, totalItems } = await context.stores.results.listResults({
    ...query,
    limit: limit + 1,
    after,
  });
  const page = items.slice(0, limit);
  const last = page[page.length - 1]?.entity;
  return {
    items: page.map(row => toItem(row, view)),
    totalItems,
    nextCursor:
      items.length > limit
        ? writeCursor(last, { scorecard, ...request })
        : undefined,
  };
}

/** All of them, page by page. */
export async function streamResults(
  context: ScorecardsContext,
  request: NamedRequest & ResultFilter,
  caller: Caller,
): Promise<ResultStream> {
  const scorecard = scorecardRef(request);
  const view = await readView(context, caller);
  const query = await toQuery(context, { scorecard, filter: request, view });
  const { checks } = view.scorecard(scorecard).compiled;
  return {
    scorecard,
    checks: checks.map(({ id }) => id),
    pages: toItems(context.stores.results.streamResults(query), view),
  };
}

async function toQuery(
  context: ScorecardsContext,
  asked: { scorecard: string; filter: ResultFilter; view: View },
): Promise<ResultQuery> {
  const { scorecard, filter, view } = asked;
  refuseUnknownNames(view.scorecard(scorecard), filter);
  return {
    scorecard,
    states: filter.state,
    levels: filter.level,
    owners:
      filter.owner && (await withDescendants(context, filter.owner, view)),
    systems: filter.system?.filter(ref => view.show(ref)),
    checks: filter.check,
    visible: view.visible,
  };
}

/** Nothing is found by a name that is not there, and that would look like an answer. */
function refuseUnknownNames(
  { compiled }: CurrentScorecard,
  filter: ResultFilter,
): void {
  const { levels, checks, invalid, problems } = compiled;
  if (problems.length > 0) {
    // It has no results, whatever it is narrowed to.
    return;
  }
  refuseUnknown('level', filter.level, [
    NO_LEVEL,
    ...levels.map(({ id }) => id),
  ]);
  refuseUnknown('check', filter.check, [
    ...checks.map(({ id }) => id),
    ...invalid.map(({ check }) => check),
  ]);
}

async function withDescendants(
  { stores }: ScorecardsContext,
  owners: readonly string[],
  view: View,
): Promise<string[]> {
  const tree = view.showGroups(await stores.entities.listGroups());
  const all = owners
    .filter(owner => view.show(owner))
    .flatMap(owner => [owner, ...tree.descendants(owner)]);
  return [...new Set(all)];
}

function refuseUnknown(
  parameter: string,
  names: readonly string[] | undefined,
  known: readonly string[],
): void {
  const unknown = names?.find(name => !known.includes(name));
  if (unknown === undefined) {
    return;
  }
  const meant = closestName(unknown, known);
  const hint =
    meant === undefined ? '' : `; did you mean ${quoteValue(meant)}?`;
  throw new InputError(
    `${parameter} is ${quoteValue(
      unknown,
    )}, which the scorecard does not have${hint}`,
  );
}

async function* toItems(
  pages: AsyncIterable<ResultRow[]>,
  view: View,
): AsyncIterable<ScorecardResultItem[]> {
  for await (const page of pages) {
    yield page.map(row => toItem(row, view));
  }
}

function toItem(row: ResultRow, view: View): ScorecardResultItem {
  return {
    scorecard: row.scorecard,
    entity: row.entity,
    title: row.title,
    ...view.showOwned(row),
    level: row.level,
    states: row.states,
    announced: row.announced,
    counts: row.counts,
    coverage: row.coverage,
    evaluatedAt: row.judgedAt,
  };
}
