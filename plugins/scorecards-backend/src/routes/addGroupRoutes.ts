import { parseRef } from '../service/parseRefs';
import { parseScorecards, parseTrendRange } from './parseTrendRange';
import { CALLERS, RouteOptions, ScorecardsRouter } from './RouteOptions';

/** What groups own, taken together. */
export function addGroupRoutes(
  router: ScorecardsRouter,
  { httpAuth, scorecards }: RouteOptions,
): void {
  router.get('/groups/:namespace/:name/rollup', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { namespace, name } = req.params;
    const scorecard = parseScorecards(req.query.scorecard);
    const request = { namespace, name, scorecard };
    res.json(await scorecards.getGroupRollup(request, { credentials }));
  });

  router.get('/groups/:namespace/:name/trend', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { namespace, name } = req.params;
    const request = { namespace, name, ...parseTrendRange(req.query) };
    res.json(await scorecards.getGroupTrend(request, { credentials }));
  });

  router.get('/overview', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { root, depth, scorecard } = req.query;
    const request = {
      root: root && parseRef(root, { parameter: 'root', defaultKind: 'group' }),
      depth,
      scorecard: parseScorecards(scorecard),
    };
    res.json(await scorecards.getOverview(request, { credentials }));
  });
}
