import { FactObservation } from '@kumiki/backstage-plugin-scorecards-common';
import { CALLERS, RouteOptions, ScorecardsRouter } from './RouteOptions';

/** Facts from outside. */
export function addFactRoutes(
  router: ScorecardsRouter,
  { httpAuth, scorecards }: RouteOptions,
): void {
  router.post('/facts', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    // The specification cannot say which values a fact may have; the service
    // compares each with what its provider declares.
    const observations = req.body.observations as FactObservation[];
    res.json(await scorecards.pushFacts({ observations }, { credentials }));
  });
}
