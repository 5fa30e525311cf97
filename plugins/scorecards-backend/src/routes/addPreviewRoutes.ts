import { ScorecardEntity } from '@kumiki/backstage-plugin-scorecards-common';
import { Routing, ScorecardsRouter } from './Routing';
import { whileWaitedFor } from './whileWaitedFor';

/** Scorecards that are not in the catalog. */
export function addPreviewRoutes(
  router: ScorecardsRouter,
  { readCaller, scorecards }: Routing,
): void {
  router.post('/preview', async (req, res) => {
    const caller = await readCaller(req);
    // Nothing is sure about it yet; the service says what is wrong with it.
    const scorecard = req.body.scorecard as unknown as ScorecardEntity;
    const preview = await whileWaitedFor(res, signal =>
      scorecards.previewScorecard({ scorecard, signal }, caller),
    );
    if (preview) {
      res.json(preview);
    }
  });
}
