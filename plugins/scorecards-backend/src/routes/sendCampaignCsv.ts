import { parseEntityRef } from '@backstage/catalog-model';
import { Response } from 'express';
import { CampaignRows } from '../campaigns/getCampaignEntities';
import { sendPages, writeCsv } from './sendPages';
import { listOwners } from './sendResultsCsv';

const COLUMNS = ['entity', 'title', 'owner', 'state'];

/** Sends the entities of a campaign, one line for each. */
export async function sendCampaignCsv(
  rows: CampaignRows,
  response: Response,
): Promise<void> {
  const { campaign, checks, items } = rows;
  const { name } = parseEntityRef(campaign);
  await sendPages(response, {
    ...{ name, pages: pagesOf(items) },
    write: pages =>
      writeCsv(
        {
          columns: [...COLUMNS, ...checks.map(check => `check: ${check}`)],
          rows: rowsOf(checks, pages),
        },
        response,
      ),
  });
}

type Items = CampaignRows['items'];

async function* pagesOf(items: Items): AsyncIterable<Items> {
  yield items;
}

async function* rowsOf(
  checks: readonly string[],
  pages: AsyncIterable<Items>,
): AsyncIterable<unknown[]> {
  for await (const page of pages) {
    for (const item of page) {
      yield [
        item.entity,
        item.title,
        listOwners(item),
        item.state,
        ...checks.map(check => item.checks[check]),
      ];
    }
  }
}
