import { parseTrendRange } from './parseTrendRange';
import { Routing, ScorecardsRouter } from './Routing';
import { whileWaitedFor } from './whileWaitedFor';

/** What is known about one entity. */
export function addEntityRoutes(
  router: ScorecardsRouter,
  { readCaller, scorecards }: Routing,
): void {
  router.get('/entities/:kind/:namespace/:name/report', async (req, res) => {
    const caller = await readCaller(req);
    const { kind, namespace, name } = req.params;
    const request = { kind, namespace, name };
    res.json(await scorecards.getEntityReport(request, caller));
  });

  router.get('/entities/:kind/:namespace/:name/facts', async (req, res) => {
    const caller = await readCaller(req);
    const { kind, namespace, name } = req.params;
    const request = { kind, namespace, name };
    res.json(await scorecards.getEntityFacts(request, caller));
  });

  router.get('/entities/:kind/:namespace/:name/trend', async (req, res) => {
    const caller = await readCaller(req);
    const { kind, namespace, name } = req.params;
    const request = { kind, namespace, name, ...parseTrendRange(req.query) };
    res.json(await scorecards.getEntityTrend(request, caller));
  });

  router.post('/refresh/:kind/:namespace/:name', async (req, res) => {
    const caller = await readCaller(req);
    const { kind, namespace, name } = req.params;
    const report = await whileWaitedFor(res, signal =>
      scorecards.refreshEntity({ kind, namespace, name, signal }, caller),
    );
    if (report) {
      res.json(report);
    }
  });
}
