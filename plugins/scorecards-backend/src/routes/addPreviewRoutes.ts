import { ScorecardEntity } from '@kumiki/backstage-plugin-scorecards-common';
import { CALLERS, RouteOptions, ScorecardsRouter } from './RouteOptions';
import { signalOf } from './signalOf';

/** Scorecards that are not in the catalog. */
export function addPreviewRoutes(
  router: ScorecardsRouter,
  { httpAuth, scorecards }: RouteOptions,
): void {
  router.post('/preview', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    // Nothing is sure about it yet; the service says what is wrong with it.
    const scorecard = req.body.scorecard as unknown as ScorecardEntity;
    const request = { scorecard, signal: signalOf(res) };
    res.json(await scorecards.previewScorecard(request, { credentials }));
  });
}
