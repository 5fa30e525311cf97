import { isError } from '@backstage/errors';
import { defuseFormulas } from '@kumiki/backstage-plugin-team-topology-common';
import { stringify } from 'csv-stringify';
import { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What a stream says when the client has left. */
const LEFT = ['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED'];

/**
 * Sends pages as a CSV file while they are read. What goes wrong before the first
 * byte is an answer of its own; after it, the connection breaks, so that a part
 * is never taken for the whole.
 *
 * @param file - `name` is that of the file without its ending; `write` writes all
 *   pages to the response
 */
export async function sendPages<Page>(
  response: Response,
  file: {
    name: string;
    pages: AsyncIterable<Page>;
    write: (pages: AsyncIterable<Page>) => Promise<void>;
  },
): Promise<void> {
  const pages = file.pages[Symbol.asyncIterator]();
  const first = await pages.next();
  if (response.destroyed) {
    await pages.return?.();
    return;
  }
  response
    .set({
      'Cache-Control': 'private, no-cache',
      'Content-Disposition': `attachment; filename="${encodeURIComponent(
        file.name,
      )}.csv"`,
      'X-Content-Type-Options': 'nosniff',
    })
    .type('text/csv');
  try {
    await file.write(startingWith(first, pages));
  } catch (error) {
    if (!(isError(error) && LEFT.includes(String(error.code)))) {
      throw error;
    }
  }
}

/**
 * Writes rows as CSV, no faster than the destination takes them. Every text is
 * quoted. The byte order mark is what makes spreadsheets read UTF-8.
 */
export async function writeCsv(
  table: { columns: readonly string[]; rows: AsyncIterable<unknown[]> },
  destination: NodeJS.WritableStream,
): Promise<void> {
  const writer = stringify({
    bom: true,
    cast: { string: defuseFormulas },
    columns: [...table.columns],
    header: true,
    // A quoted text stays whole whatever the list separator of a spreadsheet is.
    quoted_string: true,
  });
  await pipeline(Readable.from(table.rows), writer, destination);
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
