import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { tellOutage } from '@kumiki/backend-database';
import express, { RequestHandler } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  addDeliveryRoutes,
  addIngestRoutes,
  addPlatformRoutes,
  Routing,
} from './routes/addRoutes';
import { createOpenApiRouter } from './schema/openapi/generated/router';
import { MeasuresBackendService } from './service/MeasuresBackendService';

/** 10,000 events with 1,000 characters each. */
const BATCH_LIMIT = '10mb';
const JSON_TYPES = [
  'application/json',
  'application/cloudevents+json',
  'application/cloudevents-batch+json',
];

/** The routes, as the specification has them. */
export async function createRouter(options: {
  httpAuth: HttpAuthService;
  measures: MeasuresBackendService;
}): Promise<express.Router> {
  const { httpAuth, measures } = options;
  const routing: Routing = {
    measures,
    readCaller: async request => ({
      credentials: await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      }),
      request,
    }),
  };
  const routes = await createOpenApiRouter();
  addIngestRoutes(routes, routing);
  addDeliveryRoutes(routes, routing);
  addPlatformRoutes(routes, routing);
  // Around the validated router, which would make a 400 of a body that is too
  // large, and would take 100 kB at most.
  const router = PromiseRouter();
  router.use('/events', refuseBinaryMode);
  router.use(
    ['/events', '/requests'],
    express.json({ limit: BATCH_LIMIT, type: JSON_TYPES }),
  );
  router.use(routes);
  router.use(tellOutage);
  return router;
}

/** In binary mode the headers are the envelope, and the body looks like an event without one. */
const refuseBinaryMode: RequestHandler = (request, _response, next) => {
  next(
    request.headers['ce-specversion'] === undefined
      ? undefined
      : new InputError(
          'Send CloudEvents in structured mode, as application/cloudevents+json; binary mode, with ce- headers, is not supported',
        ),
  );
};
