import { Exemption } from '@kumiki/backstage-plugin-scorecards-common';
import { Response } from 'express';
import { sendPages, writeCsv } from './sendPages';

/** Stands for a value that the caller may not see: no ref looks like it. */
const NOT_VISIBLE = '(not visible)';

const COLUMNS = [
  'entity',
  'title',
  'owner',
  'scorecard',
  'check',
  'state',
  'until',
  'renewals',
  'reason',
  'asked by',
  'asked at',
  'decided by',
  'decided at',
  'decision reason',
  'changed since',
];

/** Sends exemptions while they are read, one line for each. */
export async function sendExemptionsCsv(
  pages: AsyncIterable<Exemption[]>,
  response: Response,
): Promise<void> {
  await sendPages(response, {
    ...{ name: 'exemptions', pages },
    write: started =>
      writeCsv({ columns: COLUMNS, rows: rowsOf(started) }, response),
  });
}

async function* rowsOf(
  pages: AsyncIterable<Exemption[]>,
): AsyncIterable<unknown[]> {
  for await (const page of pages) {
    for (const item of page) {
      const shown = (field: 'askedBy' | 'decidedBy') =>
        item.withheld?.includes(field) ? NOT_VISIBLE : item[field];
      const owners = item.withheld?.includes('owner')
        ? [...item.owners, NOT_VISIBLE]
        : item.owners;
      yield [
        item.entity,
        item.title,
        owners.join(', '),
        item.scorecard,
        item.check,
        item.state,
        item.until,
        item.renewals,
        item.reason,
        shown('askedBy'),
        item.askedAt,
        shown('decidedBy'),
        item.decidedAt,
        item.decisionReason,
        item.drift.join(', '),
      ];
    }
  }
}
