import { parseRef } from '../parseRef';
import { CALLERS, RouteOptions, TeamTopologyRouter } from './RouteOptions';

/** Who does this? What do I use for this? And what nobody could answer. */
export function addAnswerRoutes(
  router: TeamTopologyRouter,
  { httpAuth, needs, routes }: RouteOptions,
): void {
  router.get('/route', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { at, from, responsibility } = req.query;
    const request = {
      at,
      responsibility: parseRef(responsibility, {
        kind: 'responsibility',
        parameter: 'responsibility',
      }),
      from:
        from === undefined
          ? undefined
          : parseRef(from, { kind: 'group', parameter: 'from' }),
    };
    res.json(await routes.getRoute(request, { credentials }));
  });

  router.get('/golden-paths', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { need, limit } = req.query;
    res.json(await needs.findGoldenPath({ need, limit }, { credentials }));
  });

  // The same, where nobody wants what is asked in the log of a proxy.
  router.post('/golden-paths', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { need, limit } = req.body;
    res.json(await needs.findGoldenPath({ need, limit }, { credentials }));
  });

  router.post('/unanswered-needs', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { need } = req.body;
    await needs.reportUnansweredNeed({ need }, { credentials, request: req });
    res.status(204).end();
  });

  router.get('/unanswered-needs', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    res.json(await needs.listUnansweredNeeds({ credentials }));
  });
}
