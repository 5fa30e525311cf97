import { stringifyEntityRef } from '@backstage/catalog-model';
import { Caller } from '@kumiki/backend-audit';
import {
  NamedRequest,
  ScorecardDetails,
  ScorecardSummary,
  Tally,
} from '@kumiki/backstage-plugin-scorecards-common';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { readView, readViewOf } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { describeScorecard, summarizeScorecards } from './describeScorecards';

/** The scorecards that the caller sees. */
export async function listScorecards(
  context: ScorecardsContext,
  _request: {},
  caller: Caller,
): Promise<{ items: ScorecardSummary[] }> {
  const view = await readViewOf(context, [], caller);
  return { items: summarizeScorecards(context, view.scorecards, view) };
}

/** One scorecard, with its results counted. */
export async function getScorecard(
  context: ScorecardsContext,
  request: NamedRequest,
  caller: Caller,
): Promise<ScorecardDetails> {
  const view = await readView(context, caller);
  const scorecard = view.scorecard(scorecardRef(request));
  const results = await context.stores.results.readResultGroups({
    scorecards: [scorecard.ref],
    visible: view.visible,
  });
  const tally = Tally.create(scorecard.ref, scorecard.compiled.levels);
  const breaks = EventLoopBreaks.create();
  for (const result of results) {
    tally.addCounted(result);
    await breaks.take();
  }
  const details = describeScorecard(context, scorecard, view);
  return {
    ...details,
    checkDetails: details.checkDetails.map(check =>
      check.announced || check.invalid
        ? check
        : {
            ...check,
            entities: tally.countEntities(check.id),
            counts: tally.countStates(check.id),
          },
    ),
    rollup: tally.toRollup(),
  };
}

/** The ref of a scorecard that is named in a request. */
export function scorecardRef(named: {
  namespace: string;
  name: string;
}): string {
  const { namespace, name } = named;
  return stringifyEntityRef({ kind: 'scorecard', namespace, name });
}
