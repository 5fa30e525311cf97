import { CampaignEntity } from '@kumiki/backstage-plugin-scorecards-common';
import { checks } from './checks';
import { refOf, SCORECARD_SIZE, scorecardRef } from './entities';

/** How many campaigns are active at once. */
export const CAMPAIGNS = 5;

/** How many exemptions hold; fewer where there are fewer entities. */
export const EXEMPTIONS = 500;

const DAY_MS = 24 * 60 * 60_000;

const dayAt = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Campaigns over everything that began a month ago and are due in a month. */
export function campaigns(count: number): CampaignEntity[] {
  const now = Date.now();
  const scorecards = count / SCORECARD_SIZE;
  return Array.from({ length: CAMPAIGNS }, (_, at) => ({
    apiVersion: 'kumiki.dev/v1alpha1',
    kind: 'Campaign',
    metadata: { name: `campaign-${at}`, namespace: 'default' },
    spec: {
      owner: 'team-0',
      scorecard: scorecardRef(at % scorecards),
      target: { checks: idsOf(count, at % scorecards).slice(0, 2) },
      appliesTo: { 'spec.type': 'service' },
      starts: dayAt(now - 30 * DAY_MS),
      due: dayAt(now + 30 * DAY_MS),
      reminders: { every: 'P1W', last: 'P3D' },
      lifecycle: 'active',
    },
  }));
}

/** An exemption of an entity from a check. */
export interface GrantedExemption {
  entity: string;
  scorecard: string;
  check: string;
  /** `YYYY-MM-DD`. */
  until: string;
}

/** Exemptions of entities from everywhere, each from one check of one scorecard. */
export function exemptions(
  entities: number,
  count: number,
): GrantedExemption[] {
  const length = Math.min(EXEMPTIONS, entities);
  const scorecards = count / SCORECARD_SIZE;
  const until = dayAt(Date.now() + 90 * DAY_MS);
  return Array.from({ length }, (_, at) => {
    const scorecard = at % scorecards;
    const ids = idsOf(count, scorecard);
    return {
      entity: refOf(Math.floor((at * entities) / length)),
      scorecard: scorecardRef(scorecard),
      check: ids[at % ids.length],
      until,
    };
  });
}

function idsOf(count: number, scorecard: number): string[] {
  return checks(count)
    .slice(scorecard * SCORECARD_SIZE, (scorecard + 1) * SCORECARD_SIZE)
    .map(({ id }) => id);
}
