import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import { createRouter } from '../router';
import { AuthorizedScorecardsBackend } from '../service/AuthorizedScorecardsBackend';
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
    scorecards: AuthorizedScorecardsBackend.create(backend, {
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
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
