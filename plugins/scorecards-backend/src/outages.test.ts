import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { mockBackend } from './__testUtils__/mockBackend';
import { createRouter } from './router';

describe('while the database is away', () => {
  it('a request is told so, and no address of it', async () => {
    const scorecards = mockBackend();
    scorecards.pushFacts.mockRejectedValue(
      Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), {
        code: 'ECONNREFUSED',
      }),
    );
    const app = express();
    app.use(
      await createRouter({ httpAuth: mockServices.httpAuth(), scorecards }),
    );
    app.use(mockErrorHandler());

    const { body, status } = await request(app)
      .post('/facts')
      .set('Authorization', mockCredentials.service.header())
      .send({ observations: [] });

    expect(status).toBe(503);
    expect(body.error).toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'The database does not answer (ECONNREFUSED); try again later',
    });
    expect(JSON.stringify(body.error)).not.toContain('10.0.0.7');
  });
});
