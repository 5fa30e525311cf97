import { parseTrendRange } from './parseTrendRange';
import { CALLERS, RouteOptions, ScorecardsRouter } from './RouteOptions';
import { whileWaitedFor } from './whileWaitedFor';

/** What is known about one entity. */
export function addEntityRoutes(
  router: ScorecardsRouter,
  { httpAuth, scorecards }: RouteOptions,
): void {
  router.get('/entities/:kind/:namespace/:name/report', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { kind, namespace, name } = req.params;
    const request = { kind, namespace, name };
    res.json(await scorecards.getEntityReport(request, { credentials }));
  });

  router.get('/entities/:kind/:namespace/:name/facts', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { kind, namespace, name } = req.params;
    const request = { kind, namespace, name };
    res.json(await scorecards.getEntityFacts(request, { credentials }));
  });

  router.get('/entities/:kind/:namespace/:name/trend', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { kind, namespace, name } = req.params;
    const request = { kind, namespace, name, ...parseTrendRange(req.query) };
    res.json(await scorecards.getEntityTrend(request, { credentials }));
  });

  router.post('/refresh/:kind/:namespace/:name', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { kind, namespace, name } = req.params;
    const report = await whileWaitedFor(res, signal =>
      scorecards.refreshEntity(
        { kind, namespace, name, signal },
        { credentials },
      ),
    );
    if (report) {
      res.json(report);
    }
  });
}
