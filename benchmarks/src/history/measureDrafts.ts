import {
  addDays,
  draftConsequences,
  DraftPreview,
} from '@kumiki/backstage-plugin-team-topology-common';
import { quantile } from '../driver/statistics';
import { organisationOf, YEARS } from './organisation';
import { Row } from './rows';
import { RunningOrganisation, startOrganisation } from './startOrganisation';

const CHANGES = 30;
const DAYS = 30;
const MOST_CHANGES = 500;

type Change = Record<string, unknown>;

/** A change of every kind that costs most: what others say of it follows. */
function changeOf(nth: number): Change {
  const team = `team-${nth}`;
  const other = `team-${(nth + 3) % YEARS.teams}`;
  switch (nth % 3) {
    case 0:
      return { type: 'found-team', team: `new-${nth}`, teamType: 'platform' };
    case 1:
      return { type: 'retype-team', team, teamType: 'complicated-subsystem' };
    default:
      return {
        ...{ type: 'begin-interaction', mode: 'collaboration' },
        ...{ from: team, to: [other] },
      };
  }
}

/** From the request until everything is known that the page shows of it. */
async function preview(
  organisation: RunningOrganisation,
  changes: readonly Change[],
): Promise<{ ms: number; kb: number; changed: number }> {
  const began = performance.now();
  const { body } = await organisation.post('/draft-preview', { changes });
  const { before, after, problems }: DraftPreview = JSON.parse(body);
  const { diff } = draftConsequences(before, after);
  const ms = performance.now() - began;
  if (problems.length > 0) {
    throw new Error(`A change cannot be made: ${problems[0].message}`);
  }
  return { ms, kb: body.length / 1024, changed: diff.changes.length };
}

/** What a change of a draft brings about, and the smells of 500 teams. */
export async function measureDrafts(): Promise<Row[]> {
  const organisation = await startOrganisation(organisationOf(YEARS));
  try {
    await organisation.record();
    const today = JSON.parse((await organisation.get('/today')).body).day;
    const first = await preview(organisation, [changeOf(0)]);
    const times: number[] = [];
    for (let nth = 1; nth <= CHANGES; nth += 1) {
      const { ms, changed } = await preview(organisation, [changeOf(nth)]);
      if (changed === 0) {
        throw new Error('A change changes nothing');
      }
      times.push(ms);
    }
    const full = await preview(
      organisation,
      Array.from({ length: MOST_CHANGES }, (_, nth) => ({
        ...{ type: 'retype-team', team: `team-${nth}` },
        teamType: 'complicated-subsystem',
      })),
    );
    const smells: number[] = [];
    for (let nth = 1; nth <= DAYS; nth += 1) {
      const day = addDays(today, nth) ?? today;
      // The model is there when smells are asked for, as on the page.
      await organisation.get(`/model?at=${day}`);
      smells.push((await organisation.get(`/smells?at=${day}`)).ms);
    }
    return [
      {
        ...{ what: 'consequences of the first change of a day' },
        ...{ measured: first.ms, unit: 'ms' },
      },
      {
        ...{ what: 'consequences of a change, p50', unit: 'ms' },
        ...{ measured: quantile(times, 0.5), limit: 300 },
      },
      {
        ...{ what: `consequences of ${MOST_CHANGES} changes`, unit: 'ms' },
        measured: full.ms,
      },
      { what: '/draft-preview, size', measured: first.kb, unit: 'kB' },
      {
        ...{ what: '/smells of the whole organisation, p50', unit: 'ms' },
        ...{ measured: quantile(smells, 0.5), limit: 200 },
      },
    ];
  } finally {
    await organisation.stop();
  }
}
