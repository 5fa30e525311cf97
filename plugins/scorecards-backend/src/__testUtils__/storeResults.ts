import { emptyJudgement } from './emptyJudgement';
import {
  CheckState,
  StateCounts,
} from '@kumiki/backstage-plugin-scorecards-common';
import { StoredResult } from '../database/results/StoredResult';
import { Stores } from '../database/createDatabaseStores';

/** A result of the scorecard "documented", with what differs. */
export function result(
  entity: string,
  states: Record<string, CheckState>,
  differences: Partial<StoredResult> = {},
): StoredResult {
  const { announced = [] } = differences;
  const counts: StateCounts = {};
  const counted = Object.keys(states).filter(id => !announced.includes(id));
  for (const id of counted) {
    counts[states[id]] = (counts[states[id]] ?? 0) + 1;
  }
  const { unknown = 0, error = 0 } = counts;
  return {
    scorecard: 'scorecard:default/documented',
    entity,
    level: 'bronze',
    states,
    announced,
    counts,
    coverage: { known: counted.length - unknown - error, all: counted.length },
    owners: ['group:default/guardian'],
    firstJudgedAt: '2026-03-01T09:00:00.000Z',
    judgedAt: '2026-03-01T09:00:00.000Z',
    ...differences,
  };
}

/** Stores results by the way that judging goes. */
export async function storeResults(
  stores: Pick<Stores, 'judgements' | 'judgeQueue'>,
  results: StoredResult[],
): Promise<void> {
  const entities = [...new Set(results.map(({ entity }) => entity))];
  await stores.judgeQueue.enqueue(entities);
  const claims = await stores.judgeQueue.claim({
    worker: 'test',
    limit: entities.length,
    claimMs: 60_000,
    entities,
  });
  await stores.judgements.commit(
    'test',
    claims.map(claim => ({
      ...emptyJudgement(claim),
      changed: results.filter(({ entity }) => entity === claim.entity),
    })),
  );
}
