import { parseRef } from '../service/parseRefs';
import { parseScorecards, parseTrendRange } from './parseTrendRange';
import { Routing, ScorecardsRouter } from './Routing';

/** What groups own, taken together. */
export function addGroupRoutes(
  router: ScorecardsRouter,
  { readCaller, scorecards }: Routing,
): void {
  router.get('/groups/:namespace/:name/rollup', async (req, res) => {
    const caller = await readCaller(req);
    const { namespace, name } = req.params;
    const scorecard = parseScorecards(req.query.scorecard);
    const request = { namespace, name, scorecard };
    res.json(await scorecards.getGroupRollup(request, caller));
  });

  router.get('/groups/:namespace/:name/trend', async (req, res) => {
    const caller = await readCaller(req);
    const { namespace, name } = req.params;
    const request = { namespace, name, ...parseTrendRange(req.query) };
    res.json(await scorecards.getGroupTrend(request, caller));
  });

  router.get('/overview', async (req, res) => {
    const caller = await readCaller(req);
    const { root, depth, scorecard } = req.query;
    const request = {
      root: root && parseRef(root, { parameter: 'root', defaultKind: 'group' }),
      depth,
      scorecard: parseScorecards(scorecard),
    };
    res.json(await scorecards.getOverview(request, caller));
  });
}
