import { tellOutage } from '@kumiki/backend-database';
import { HttpAuthService } from '@backstage/backend-plugin-api';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import {
  addEntityRoutes,
  addFactRoutes,
  addGroupRoutes,
  addPreviewRoutes,
  addScorecardRoutes,
  Routing,
} from './routes/addRoutes';
import { createOpenApiRouter } from './schema/openapi/generated/router';
import { ScorecardsBackendService } from './service/ScorecardsBackendService';

/** 10,000 facts of 500 characters each. */
const FACTS_LIMIT = '5mb';
/** A scorecard with as many checks and as long rules as may be. */
const PREVIEW_LIMIT = '2mb';

/** The routes, as the specification has them. */
export async function createRouter(options: {
  httpAuth: HttpAuthService;
  scorecards: ScorecardsBackendService;
}): Promise<express.Router> {
  const { httpAuth, scorecards } = options;
  const routing: Routing = {
    scorecards,
    readCaller: async request => ({
      credentials: await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      }),
      request,
    }),
  };
  const routes = await createOpenApiRouter();
  addScorecardRoutes(routes, routing);
  addEntityRoutes(routes, routing);
  addGroupRoutes(routes, routing);
  addFactRoutes(routes, routing);
  addPreviewRoutes(routes, routing);

  // Around the validated router, which would make a 400 of a body that is too
  // large, and would take 100 kB at most.
  const router = PromiseRouter();
  router.use('/facts', express.json({ limit: FACTS_LIMIT }));
  router.use('/preview', express.json({ limit: PREVIEW_LIMIT }));
  router.use(routes);
  router.use(tellOutage);
  return router;
}
