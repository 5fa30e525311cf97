import { ApiRouter } from '@backstage/backend-openapi-utils';
import { Caller } from '@kumiki/backend-audit';
import {
  FactObservation,
  ScorecardEntity,
} from '@kumiki/backstage-plugin-scorecards-common';
import { spec } from '../schema/openapi/generated/router';
import { ScorecardsBackendService } from '../service/ScorecardsBackendService';
import {
  parseResultFilter,
  parseTrendRange,
  parseScorecards,
} from './parseQuery';
import { sendResultsCsv } from './sendResultsCsv';
import { whileWaitedFor } from './whileWaitedFor';
import { parseRef } from '../service/parseRefs';

/** A router that knows the specification. */
type ScorecardsRouter = ApiRouter<typeof spec>;

/** What the routes need. */
export interface Routing {
  /** Who asks. What they may do is decided further in. */
  readCaller(request: NonNullable<Caller['request']>): Promise<Caller>;
  scorecards: ScorecardsBackendService;
}

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

  router.get('/scorecards/:namespace/:name/check-history', async (req, res) => {
    const caller = await readCaller(req);
    const { namespace, name } = req.params;
    const { from, to } = req.query;
    const request = { namespace, name, from, to };
    res.json(await scorecards.getCheckHistory(request, caller));
  });

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

/** What is known about entities. */
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

  router.post('/levels', async (req, res) => {
    const caller = await readCaller(req);
    const { entityRefs, scorecard } = req.body;
    const request = {
      entityRefs: entityRefs.map(ref =>
        parseRef(ref, { parameter: 'entityRefs', defaultKind: 'component' }),
      ),
      scorecard: parseScorecards(scorecard),
    };
    res.json(await scorecards.getLevels(request, caller));
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

  router.get('/trend', async (req, res) => {
    const caller = await readCaller(req);
    const request = parseTrendRange(req.query);
    res.json(await scorecards.getTrend(request, caller));
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

/** Scorecards that are not in the catalog. */
export function addPreviewRoutes(
  router: ScorecardsRouter,
  { readCaller, scorecards }: Routing,
): void {
  router.post('/preview', async (req, res) => {
    const caller = await readCaller(req);
    // Nothing is sure about it yet; the service says what is wrong with it.
    const scorecard = req.body.scorecard as unknown as ScorecardEntity;
    const preview = await whileWaitedFor(res, signal =>
      scorecards.previewScorecard({ scorecard, signal }, caller),
    );
    if (preview) {
      res.json(preview);
    }
  });
}
