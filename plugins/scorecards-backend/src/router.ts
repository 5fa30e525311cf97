import { tellOutage } from '@kumiki/backend-database';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import { addEntityRoutes } from './routes/addEntityRoutes';
import { addFactRoutes } from './routes/addFactRoutes';
import { addGroupRoutes } from './routes/addGroupRoutes';
import { addPreviewRoutes } from './routes/addPreviewRoutes';
import { addScorecardRoutes } from './routes/addScorecardRoutes';
import { RouteOptions } from './routes/RouteOptions';
import { createOpenApiRouter } from './schema/openapi/generated/router';

/** 10,000 facts of 500 characters each. */
const FACTS_LIMIT = '5mb';
/** A scorecard with as many checks and as long rules as may be. */
const PREVIEW_LIMIT = '2mb';

/** The routes, as the specification has them. */
export async function createRouter(
  options: RouteOptions,
): Promise<express.Router> {
  const routes = await createOpenApiRouter();
  addScorecardRoutes(routes, options);
  addEntityRoutes(routes, options);
  addGroupRoutes(routes, options);
  addFactRoutes(routes, options);
  addPreviewRoutes(routes, options);

  // Around the validated router, which would make a 400 of a body that is too
  // large, and would take 100 kB at most.
  const router = PromiseRouter();
  router.use('/facts', express.json({ limit: FACTS_LIMIT }));
  router.use('/preview', express.json({ limit: PREVIEW_LIMIT }));
  router.use(routes);
  router.use(tellOutage);
  return router;
}
