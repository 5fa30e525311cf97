import { parseResultFilter } from './parseResultFilter';
import { Routing, ScorecardsRouter } from './Routing';
import { sendResultsCsv } from './sendResultsCsv';

/** Scorecards and their results. */
export function addScorecardRoutes(
  router: ScorecardsRouter,
  { readCaller, scorecards }: Routing,
): void {
  router.get('/scorecards', async (req, res) => {
    const caller = await readCaller(req);
    res.json(await scorecards.listScorecards({}, caller));
  });

  router.get('/scorecards/:namespace/:name', async (req, res) => {
    const caller = await readCaller(req);
    const { namespace, name } = req.params;
    const request = { namespace, name };
    res.json(await scorecards.getScorecard(request, caller));
  });

  router.get(
    '/scorecards/:namespace/:name/by-golden-path',
    async (req, res) => {
      const caller = await readCaller(req);
      const { namespace, name } = req.params;
      const request = { namespace, name };
      res.json(await scorecards.getByGoldenPath(request, caller));
    },
  );

  router.get('/scorecards/:namespace/:name/results', async (req, res) => {
    const caller = await readCaller(req);
    const { namespace, name } = req.params;
    const { limit, cursor, ...filter } = req.query;
    const request = {
      namespace,
      name,
      ...parseResultFilter(filter),
      limit,
      cursor,
    };
    res.json(await scorecards.getResults(request, caller));
  });

  router.get('/scorecards/:namespace/:name/results.csv', async (req, res) => {
    const caller = await readCaller(req);
    const { namespace, name } = req.params;
    const request = { namespace, name, ...parseResultFilter(req.query) };
    const results = await scorecards.streamResults(request, caller);
    await sendResultsCsv(results, res);
  });
}
