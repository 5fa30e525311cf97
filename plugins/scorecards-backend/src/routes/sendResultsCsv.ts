import { parseEntityRef } from '@backstage/catalog-model';
import { Response } from 'express';
import { ScorecardResultItem } from '@kumiki/backstage-plugin-scorecards-common';
import { ResultStream } from '../reads/getResults';
import { sendPages, writeCsv } from './sendPages';

/**
 * Sends results while they are read, no faster than the client takes them.
 */
export async function sendResultsCsv(
  results: ResultStream,
  response: Response,
): Promise<void> {
  const { checks, pages, scorecard } = results;
  const { name } = parseEntityRef(scorecard);
  await sendPages(response, {
    ...{ name, pages },
    write: started => writeResultsCsv({ checks, pages: started }, response),
  });
}

/** Stands for a value that the caller may not see: no ref looks like it. */
const NOT_VISIBLE = '(not visible)';

const COLUMNS = [
  'entity',
  'title',
  'owner',
  'system',
  'level',
  'level without exemptions',
  'known',
  'all',
  'last changed',
  'campaign due',
];

/**
 * Writes results as CSV, one line for each entity.
 */
export async function writeResultsCsv(
  results: {
    checks: readonly string[];
    pages: AsyncIterable<readonly ScorecardResultItem[]>;
  },
  destination: NodeJS.WritableStream,
): Promise<void> {
  const { checks, pages } = results;
  await writeCsv(
    {
      columns: [...COLUMNS, ...checks.map(check => `check: ${check}`)],
      rows: rowsOf(checks, pages),
    },
    destination,
  );
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
        item.levelWithoutExemptions,
        item.coverage.known,
        item.coverage.all,
        item.evaluatedAt,
        nextDue(item),
        ...checks.map(check => item.states[check]),
      ];
    }
  }
}

/** By when the first of its open campaigns is to be done, where something is left; `YYYY-MM-DD`. */
function nextDue({ campaigns }: ScorecardResultItem): string | undefined {
  return campaigns?.find(
    ({ entityState }) => entityState === 'notDone' || entityState === 'unknown',
  )?.due;
}

/** The owners, and whether there are others, in one cell. */
export function listOwners({
  owners,
  withheld,
}: {
  owners: readonly string[];
  withheld?: readonly string[];
}): string | undefined {
  const listed = withheld?.includes('owner')
    ? [...owners, NOT_VISIBLE]
    : owners;
  return listed.length > 0 ? listed.join(', ') : undefined;
}
