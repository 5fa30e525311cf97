import { NotFoundError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import {
  Exemption,
  ExemptionFilter,
  ExemptionPage,
} from '@kumiki/backstage-plugin-scorecards-common';
import { parseModelDate } from '@kumiki/backstage-plugin-team-topology-common';
import { ExemptionQuery } from '../database/exemptions/whereExemption';
import { readView } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { View } from '../view/View';
import {
  describeExemptions,
  Describing,
  readDescribing,
} from './describeExemptions';
import { readExemptionCursor, writeExemptionCursor } from './exemptionCursor';

const PAGE_SIZE = 50;
/** How many are read at once where all are read. */
const STREAM_PAGE = 500;

/** A page of the exemptions that the caller sees; those that end soonest first. */
export async function listExemptions(
  context: ScorecardsContext,
  request: ExemptionFilter & { limit?: number; cursor?: string },
  caller: Caller,
): Promise<ExemptionPage> {
  const { limit = PAGE_SIZE, cursor, ...filter } = request;
  const after =
    cursor === undefined ? undefined : readExemptionCursor(cursor, filter);
  const { query, describing } = await prepare(context, filter, caller);
  const { exemptions } = context.stores;
  // One more than asked for tells whether there is another page.
  const [found, totalItems] = await Promise.all([
    exemptions.find({ ...query, after, limit: limit + 1 }),
    exemptions.count(query),
  ]);
  const page = found.slice(0, limit);
  const last = page[page.length - 1];
  return {
    today: describing.today,
    items: await describeExemptions(context, page, describing),
    totalItems,
    nextCursor:
      found.length > limit ? writeExemptionCursor(last, filter) : undefined,
  };
}

/** All of them, page by page. */
export async function streamExemptions(
  context: ScorecardsContext,
  request: ExemptionFilter,
  caller: Caller,
): Promise<AsyncIterable<Exemption[]>> {
  const { query, describing } = await prepare(context, request, caller);
  return readPages(context, query, describing);
}

async function* readPages(
  context: ScorecardsContext,
  query: ExemptionQuery,
  describing: Describing,
): AsyncIterable<Exemption[]> {
  let after: { until?: string; id: string } | undefined;
  for (;;) {
    const page = await context.stores.exemptions.find({
      ...query,
      after,
      limit: STREAM_PAGE,
    });
    yield await describeExemptions(context, page, describing);
    if (page.length < STREAM_PAGE) {
      return;
    }
    after = page[page.length - 1];
  }
}

async function prepare(
  context: ScorecardsContext,
  filter: ExemptionFilter,
  caller: Caller,
): Promise<{ query: ExemptionQuery; describing: Describing }> {
  const { entity, scorecard, team, state, endsBefore } = filter;
  if (endsBefore !== undefined) {
    parseModelDate(endsBefore, 'endsBefore');
  }
  const [view, published] = await Promise.all([
    readView(context, caller),
    context.scorecards.readPublished(),
  ]);
  const [describing, owners] = await Promise.all([
    readDescribing(context, view, caller),
    team && readOwners(context, team, view),
  ]);
  // A scorecard that is gone is everybody's business who sees everything.
  const seen = new Set(view.scorecards.map(({ ref }) => ref));
  const unseen = published.scorecards.filter(({ ref }) => !seen.has(ref));
  const { visible } = view;
  return {
    describing,
    query: {
      ...{ entities: entity, owners, states: state, endsBefore, visible },
      scorecards: scorecard
        ? view.shown(scorecard).map(({ ref }) => ref)
        : visible && [...seen],
      exceptScorecards: unseen.map(({ ref }) => ref),
      today: describing.today,
    },
  };
}

async function readOwners(
  { stores }: ScorecardsContext,
  teams: readonly string[],
  view: View,
): Promise<string[]> {
  const tree = view.showGroups(await stores.entities.listGroups());
  const unknown = teams.find(team => !tree.get(team));
  if (unknown !== undefined) {
    throw new NotFoundError(`No group '${unknown}'`);
  }
  return [...new Set(teams.flatMap(team => [...tree.descendants(team)]))];
}
