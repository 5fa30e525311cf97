import { ScorecardRollup } from '@kumiki/backstage-plugin-scorecards-common';
import { StoredScorecard } from '../../database/ScorecardStore';
import { CompiledScorecards } from '../CompiledScorecards';

/** The rollups with the titles of their weakest checks, as far as they have any. */
export function nameWeakChecks(
  rollups: readonly ScorecardRollup[],
  scorecards: readonly StoredScorecard[],
  compiled: CompiledScorecards,
): ScorecardRollup[] {
  return rollups.map(rollup => {
    const stored = scorecards.find(({ ref }) => ref === rollup.scorecard);
    const titles = new Map(
      stored &&
        compiled
          .of(stored)
          .checks.map(({ id, definition }) => [id, definition.title]),
    );
    return {
      ...rollup,
      weakest: rollup.weakest.map(weak => {
        const title = titles.get(weak.check);
        return title === undefined ? weak : { ...weak, title };
      }),
    };
  });
}
