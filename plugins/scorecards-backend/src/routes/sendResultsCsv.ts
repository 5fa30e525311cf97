import { parseEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ScorecardResultItem } from '@kumiki/backstage-plugin-scorecards-common';
import { defuseFormulas } from '@kumiki/backstage-plugin-team-topology-common';
import { stringify } from 'csv-stringify';
import { ResultStream } from '../reads/getResults';

/** What a stream says when the client has left. */
const LEFT = ['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED'];

/**
 * Sends results while they are read, no faster than the client takes them.
 * What goes wrong before the first byte is an answer of its own; after it, the
 * connection breaks, so that a part is never taken for the whole.
 */
export async function sendResultsCsv(
  results: ResultStream,
  response: Response,
): Promise<void> {
  const pages = results.pages[Symbol.asyncIterator]();
  const first = await pages.next();
  if (response.destroyed) {
    await pages.return?.();
    return;
  }
  const { name } = parseEntityRef(results.scorecard);
  response
    .set({
      'Cache-Control': 'private, no-cache',
      'Content-Disposition': `attachment; filename="${encodeURIComponent(
        name,
      )}.csv"`,
      'X-Content-Type-Options': 'nosniff',
    })
    .type('text/csv');
  try {
    await writeResultsCsv(
      { checks: results.checks, pages: startingWith(first, pages) },
      response,
    );
  } catch (error) {
    if (!(isError(error) && LEFT.includes(String(error.code)))) {
      throw error;
    }
  }
}

/** The pages with the one that was read already in front. */
async function* startingWith<Page>(
  first: IteratorResult<Page>,
  rest: AsyncIterator<Page>,
): AsyncIterable<Page> {
  try {
    for (let next = first; !next.done; next = await rest.next()) {
      yield next.value;
    }
  } finally {
    await rest.return?.();
  }
}

/** Stands for a value that the caller may not see: no ref looks like it. */
const NOT_VISIBLE = '(not visible)';

const COLUMNS = [
  'entity',
  'title',
  'owner',
  'system',
  'level',
  'known',
  'all',
  'last changed',
];

/**
 * Writes results as CSV, one line for each entity, no faster than the
 * destination takes them. Every text is quoted. The byte order mark is what makes
 * spreadsheets read UTF-8.
 */
export async function writeResultsCsv(
  results: {
    checks: readonly string[];
    pages: AsyncIterable<readonly ScorecardResultItem[]>;
  },
  destination: NodeJS.WritableStream,
): Promise<void> {
  const { checks, pages } = results;
  const writer = stringify({
    bom: true,
    cast: { string: defuseFormulas },
    columns: [...COLUMNS, ...checks.map(check => `check: ${check}`)],
    header: true,
    // A quoted text stays whole whatever the list separator of a spreadsheet is.
    quoted_string: true,
  });
  await pipeline(Readable.from(rowsOf(checks, pages)), writer, destination);
}

async function* rowsOf(
  checks: readonly string[],
  pages: AsyncIterable<readonly ScorecardResultItem[]>,
): AsyncIterable<unknown[]> {
  for await (const page of pages) {
    for (const item of page) {
      yield [
        item.entity,
        item.title,
        listOwners(item),
        item.withheld?.includes('system') ? NOT_VISIBLE : item.system,
        item.level,
        item.coverage.known,
        item.coverage.all,
        item.evaluatedAt,
        ...checks.map(check => item.states[check]),
      ];
    }
  }
}

function listOwners({
  owners,
  withheld,
}: ScorecardResultItem): string | undefined {
  const listed = withheld?.includes('owner')
    ? [...owners, NOT_VISIBLE]
    : owners;
  return listed.length > 0 ? listed.join(', ') : undefined;
}
