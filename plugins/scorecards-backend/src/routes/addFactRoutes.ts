import { FactObservation } from '@kumiki/backstage-plugin-scorecards-common';
import { Routing, ScorecardsRouter } from './Routing';

/** Facts from outside. */
export function addFactRoutes(
  router: ScorecardsRouter,
  { readCaller, scorecards }: Routing,
): void {
  router.post('/facts', async (req, res) => {
    const caller = await readCaller(req);
    // The specification cannot say which values a fact may have; the service
    // compares each with what its provider declares.
    const observations = req.body.observations as FactObservation[];
    res.json(await scorecards.pushFacts({ observations }, caller));
  });
}
