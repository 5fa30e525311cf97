import {
  ScorecardResultItem,
  NamedRequest,
  NO_LEVEL,
  ResultFilter,
  ScorecardResultPage,
} from '@kumiki/backstage-plugin-scorecards-common';
import { InputError } from '@backstage/errors';
import {
  closestName,
  quoteValue,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Caller } from '@kumiki/backend-audit';
import { ResultQuery, ResultRow } from '../database/results/StoredResult';
import { StoredScorecard } from '../database/scorecards/DatabaseScorecardStore';
import { Stores } from '../database/createDatabaseStores';
import { CompiledScorecards } from '../scorecards/CompiledScorecards';
import { visibleTree } from '../view/visibleTree';
import { scorecardRef } from './readScorecards';
import { View } from '../view/View';
import { ViewReader } from '../view/ViewReader';
import { digestOf } from '../database/sql/digestOf';

/** All results of a scorecard that a filter lets through, as they are read. */
export interface ResultStream {
  scorecard: string;
  /** The ids of its checks, in its order. */
  checks: string[];
  pages: AsyncIterable<ScorecardResultItem[]>;
}

const PAGE_SIZE = 50;

/** What it takes to read results. */
export interface ResultReaderOptions {
  compiled: CompiledScorecards;
  stores: Pick<Stores, 'entities' | 'results'>;
  views: ViewReader;
}

/** Reads the results of a scorecard. */
export class ResultReader {
  readonly #options: ResultReaderOptions;

  static create(options: ResultReaderOptions) {
    return new ResultReader(options);
  }

  private constructor(options: ResultReaderOptions) {
    this.#options = options;
  }

  async getResults(
    request: NamedRequest & ResultFilter & { limit?: number; cursor?: string },
    caller: Caller,
  ): Promise<ScorecardResultPage> {
    const { stores, views } = this.#options;
    const { limit = PAGE_SIZE, cursor } = request;
    const scorecard = scorecardRef(request);
    const after =
      cursor === undefined
        ? undefined
        : readCursor(cursor, { scorecard, ...request });
    const view = await views.readView(caller);
    const query = await this.#toQuery(scorecard, request, view);
    // One more than asked for tells whether there is another page.
    const { items, totalItems } = await stores.results.listResults({
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

  async streamResults(
    request: NamedRequest & ResultFilter,
    caller: Caller,
  ): Promise<ResultStream> {
    const { compiled, stores, views } = this.#options;
    const scorecard = scorecardRef(request);
    const view = await views.readView(caller);
    const query = await this.#toQuery(scorecard, request, view);
    const { checks } = compiled.of(view.scorecard(scorecard));
    return {
      scorecard,
      checks: checks.map(({ id }) => id),
      pages: toItems(stores.results.streamResults(query), view),
    };
  }

  async #toQuery(
    scorecard: string,
    filter: ResultFilter,
    view: View,
  ): Promise<ResultQuery> {
    this.#refuseUnknownNames(view.scorecard(scorecard), filter);
    return {
      scorecard,
      states: filter.state,
      levels: filter.level,
      owners: filter.owner && (await this.#withDescendants(filter.owner, view)),
      systems: filter.system?.filter(ref => view.show(ref)),
      checks: filter.check,
      visible: view.visibility.refs,
    };
  }

  /** Nothing is found by a name that is not there, and that would look like an answer. */
  #refuseUnknownNames(scorecard: StoredScorecard, filter: ResultFilter): void {
    const { levels, checks, invalid, problems } =
      this.#options.compiled.of(scorecard);
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

  async #withDescendants(
    owners: readonly string[],
    view: View,
  ): Promise<string[]> {
    const groups = await this.#options.stores.entities.listGroups();
    const tree = visibleTree(groups, view.visibility);
    const all = owners
      .filter(owner => view.show(owner))
      .flatMap(owner => [owner, ...tree.descendants(owner)]);
    return [...new Set(all)];
  }
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

/** What a cursor goes on with. */
type Listing = ResultFilter & { scorecard: string };

/** What no ref has, and PostgreSQL does not compare. */
const NOT_IN_REFS = /[\p{Cc}\p{Cs}]/u;

/** Where the page after this entity starts, in a form that promises nothing. */
export function writeCursor(after: string, listing: Listing): string {
  const text = JSON.stringify([after, digestOfListing(listing)]);
  return Buffer.from(text).toString('base64url');
}

/**
 * Reads what {@link writeCursor} wrote.
 * @throws InputError where it is none, or one of another listing
 */
export function readCursor(cursor: string, listing: Listing): string {
  const [after, digest] = parse(cursor);
  if (
    typeof after !== 'string' ||
    typeof digest !== 'string' ||
    NOT_IN_REFS.test(after)
  ) {
    throw new InputError(
      'cursor is not one that a page of results has given as nextCursor',
    );
  }
  if (digest !== digestOfListing(listing)) {
    throw new InputError(
      'cursor belongs to another scorecard or filter; start without it',
    );
  }
  return after;
}

function digestOfListing(listing: Listing): string {
  const { scorecard, state, level, owner, system, check } = listing;
  return digestOf([
    scorecard,
    ...[state, level, owner, system, check].map(values => values ?? null),
  ]);
}

function parse(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
    return Array.isArray(parsed) && parsed.length === 2 ? parsed : [];
  } catch {
    return [];
  }
}
