import { parseEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { Response } from 'express';
import { ResultStream } from '../service/ResultStream';
import { writeResultsCsv } from './writeResultsCsv';

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
