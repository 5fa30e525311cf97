import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ScorecardResultItem } from '@kumiki/backstage-plugin-scorecards-common';
import { stringify } from 'csv-stringify';
import { defuseFormulas } from './defuseFormulas';

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
