import { ScorecardEntity } from '@kumiki/backstage-plugin-scorecards-common';
import { CALLERS, RouteOptions, ScorecardsRouter } from './RouteOptions';
import { whileWaitedFor } from './whileWaitedFor';

/** Scorecards that are not in the catalog. */
export function addPreviewRoutes(
  router: ScorecardsRouter,
  { httpAuth, scorecards }: RouteOptions,
): void {
  router.post('/preview', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    // Nothing is sure about it yet; the service says what is wrong with it.
    const scorecard = req.body.scorecard as unknown as ScorecardEntity;
    const preview = await whileWaitedFor(res, signal =>
      scorecards.previewScorecard({ scorecard, signal }, { credentials }),
    );
    if (preview) {
      res.json(preview);
    }
  });
}
