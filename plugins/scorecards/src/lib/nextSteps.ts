import {
  GroupRollup,
  WeakCheck,
} from '@kumiki/backstage-plugin-scorecards-common';

/** A check that keeps entities from a level. */
export interface NextStep extends WeakCheck {
  scorecard: string;
}

/** The checks of all scorecards that block the most entities, those first. */
export function nextSteps(rollup: GroupRollup, limit: number): NextStep[] {
  return rollup.scorecards
    .flatMap(({ scorecard, weakest }) =>
      weakest.map(check => ({ ...check, scorecard })),
    )
    .sort((a, b) => b.lacking - a.lacking || b.share - a.share)
    .slice(0, limit);
}
