import { Routing, ScorecardsRouter } from './addRoutes';

/** How checks, and what feeds them, do. */
export function addInsightRoutes(
  router: ScorecardsRouter,
  { readCaller, scorecards }: Routing,
): void {
  router.get(
    '/scorecards/:namespace/:name/checks/:check/insight',
    async (req, res) => {
      const caller = await readCaller(req);
      const { namespace, name, check } = req.params;
      const { from, to } = req.query;
      const request = { namespace, name, check, from, to };
      res.json(await scorecards.getCheckInsight(request, caller));
    },
  );

  router.get('/health', async (req, res) => {
    const caller = await readCaller(req);
    res.json(await scorecards.getHealth({}, caller));
  });
}
