import { ExemptionFilter } from '@kumiki/backstage-plugin-scorecards-common';
import { parseRef, parseRefs } from '../service/parseRefs';
import { Routing, ScorecardsRouter } from './addRoutes';
import { parseScorecards } from './parseQuery';
import { sendExemptionsCsv } from './sendExemptionsCsv';

/** Exemptions: who is excused from what, until when. */
export function addExemptionRoutes(
  router: ScorecardsRouter,
  { readCaller, scorecards }: Routing,
): void {
  router.get('/exemptions', async (req, res) => {
    const caller = await readCaller(req);
    const { limit, cursor, ...filter } = req.query;
    const request = { ...parseFilter(filter), limit, cursor };
    res.json(await scorecards.listExemptions(request, caller));
  });

  router.get('/exemptions.csv', async (req, res) => {
    const caller = await readCaller(req);
    const request = parseFilter(req.query);
    await sendExemptionsCsv(
      await scorecards.streamExemptions(request, caller),
      res,
    );
  });

  router.post('/exemptions', async (req, res) => {
    const caller = await readCaller(req);
    const { check, reason, until } = req.body;
    const request = {
      entity: parseRef(req.body.entity, {
        parameter: 'entity',
        defaultKind: 'component',
      }),
      scorecard: parseRef(req.body.scorecard, {
        parameter: 'scorecard',
        defaultKind: 'scorecard',
      }),
      ...{ check, reason, until },
    };
    res.status(201).json(await scorecards.askExemption(request, caller));
  });

  router.post('/exemptions/:id/decision', async (req, res) => {
    const caller = await readCaller(req);
    const { id } = req.params;
    const { decision, reason } = req.body;
    const request = { id, decision, reason };
    res.json(await scorecards.decideExemption(request, caller));
  });

  router.post('/exemptions/:id/revocation', async (req, res) => {
    const caller = await readCaller(req);
    const { id } = req.params;
    const { reason } = req.body;
    res.json(await scorecards.revokeExemption({ id, reason }, caller));
  });

  router.post('/exemptions/:id/renewal', async (req, res) => {
    const caller = await readCaller(req);
    const { id } = req.params;
    const { reason, until } = req.body;
    const request = { id, reason, until };
    res.status(201).json(await scorecards.renewExemption(request, caller));
  });

  router.get(
    '/entities/:kind/:namespace/:name/exemptions',
    async (req, res) => {
      const caller = await readCaller(req);
      const { kind, namespace, name } = req.params;
      const request = { kind, namespace, name };
      res.json(await scorecards.getEntityExemptions(request, caller));
    },
  );
}

/** Turns what a caller narrows exemptions by into full refs. */
function parseFilter(query: ExemptionFilter): ExemptionFilter {
  const { entity, scorecard, team, state, endsBefore } = query;
  return {
    entity: parseRefs(entity, {
      parameter: 'entity',
      defaultKind: 'component',
    }),
    scorecard: parseScorecards(scorecard),
    team: parseRefs(team, { parameter: 'team', defaultKind: 'group' }),
    state,
    endsBefore,
  };
}
