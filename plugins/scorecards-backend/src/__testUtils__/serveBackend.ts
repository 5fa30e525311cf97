import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import { serveRaw } from '@internal/hostile';
import { createRouter } from '../router';
import { authorizeBackend } from '../service/authorizeBackend';
import { ScorecardsBackendService } from '../service/ScorecardsBackendService';

/**
 * Serves the routes on a port of their own, for requests that no client library
 * sends. Who says nothing about themself is a user.
 */
export async function serveBackend(
  backend: ScorecardsBackendService,
  options: { result?: AuthorizeResult.ALLOW | AuthorizeResult.DENY } = {},
) {
  const { result = AuthorizeResult.ALLOW } = options;
  const router = await createRouter({
    httpAuth: mockServices.httpAuth({
      defaultCredentials: mockCredentials.user('user:default/aoki'),
    }),
    scorecards: authorizeBackend(backend, {
      auth: mockServices.auth(),
      permissions: mockServices.permissions({ result }),
    }),
  });
  const app = express()
    .use(router)
    .use((_, response) => {
      response.status(404).end();
    })
    .use(mockErrorHandler());
  return await serveRaw(app);
}
