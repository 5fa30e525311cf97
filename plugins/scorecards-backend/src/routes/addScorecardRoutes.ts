import { parseResultFilter } from './parseResultFilter';
import { CALLERS, RouteOptions, ScorecardsRouter } from './RouteOptions';
import { sendResultsCsv } from './sendResultsCsv';

/** Scorecards and their results. */
export function addScorecardRoutes(
  router: ScorecardsRouter,
  { httpAuth, scorecards }: RouteOptions,
): void {
  router.get('/scorecards', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    res.json(await scorecards.listScorecards({}, { credentials }));
  });

  router.get('/scorecards/:namespace/:name', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { namespace, name } = req.params;
    const request = { namespace, name };
    res.json(await scorecards.getScorecard(request, { credentials }));
  });

  router.get(
    '/scorecards/:namespace/:name/by-golden-path',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req, CALLERS);
      const { namespace, name } = req.params;
      const request = { namespace, name };
      res.json(await scorecards.getByGoldenPath(request, { credentials }));
    },
  );

  router.get('/scorecards/:namespace/:name/results', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { namespace, name } = req.params;
    const { limit, cursor, ...filter } = req.query;
    const request = {
      namespace,
      name,
      ...parseResultFilter(filter),
      limit,
      cursor,
    };
    res.json(await scorecards.getResults(request, { credentials }));
  });

  router.get('/scorecards/:namespace/:name/results.csv', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { namespace, name } = req.params;
    const request = { namespace, name, ...parseResultFilter(req.query) };
    const results = await scorecards.streamResults(request, { credentials });
    await sendResultsCsv(results, res);
  });
}
