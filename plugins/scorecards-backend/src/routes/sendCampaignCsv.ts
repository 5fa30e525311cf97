import { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CampaignRows } from '../campaigns/getCampaignEntities';
import {
  csvWriter,
  ignoreLeaving,
  listOwners,
  startCsv,
} from './sendResultsCsv';

const COLUMNS = ['entity', 'title', 'owner', 'state'];

/** Sends the entities of a campaign, one line for each. */
export async function sendCampaignCsv(
  rows: CampaignRows,
  response: Response,
): Promise<void> {
  const { campaign, checks } = rows;
  startCsv(response, campaign);
  const writer = csvWriter([
    ...COLUMNS,
    ...checks.map(check => `check: ${check}`),
  ]);
  try {
    await pipeline(Readable.from(cellsOf(rows)), writer, response);
  } catch (error) {
    ignoreLeaving(error);
  }
}

function* cellsOf({ checks, items }: CampaignRows): Iterable<unknown[]> {
  for (const item of items) {
    yield [
      item.entity,
      item.title,
      listOwners(item),
      item.state,
      ...checks.map(check => item.checks[check]),
    ];
  }
}
