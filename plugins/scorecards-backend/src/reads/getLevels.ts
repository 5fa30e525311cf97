import { Caller } from '@kumiki/backend-audit';
import {
  EntityLevels,
  LevelsRequest,
} from '@kumiki/backstage-plugin-scorecards-common';
import { StoredResult } from '../database/results/StoredResult';
import { readViewOf } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { summarizeScorecards } from './describeScorecards';

/** The levels of many entities; one that the caller may not see has none, as if it were not there. */
export async function getLevels(
  context: ScorecardsContext,
  request: LevelsRequest,
  caller: Caller,
): Promise<EntityLevels> {
  const refs = [...new Set(request.entityRefs)];
  const [view, results] = await Promise.all([
    readViewOf(context, refs, caller),
    context.stores.results.readResults(refs),
  ]);
  const scorecards = view.counting(request.scorecard);
  const counting = new Set(scorecards.map(({ ref }) => ref));
  const byEntity = new Map<string, StoredResult[]>();
  for (const result of results) {
    if (view.sees(result.entity) && counting.has(result.scorecard)) {
      const known = byEntity.get(result.entity) ?? [];
      byEntity.set(result.entity, known);
      known.push(result);
    }
  }
  return {
    scorecards: summarizeScorecards(context, scorecards, view),
    items: refs.map(entity => ({
      entity,
      results: (byEntity.get(entity) ?? []).map(
        ({ scorecard, level, coverage }) => ({ scorecard, level, coverage }),
      ),
    })),
  };
}
