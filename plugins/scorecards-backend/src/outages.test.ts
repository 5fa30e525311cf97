import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import express from 'express';
import request from 'supertest';
import { mockBackend } from './__testUtils__/mockBackend';
import { registerActions } from './actions/registerActions';
import { createRouter } from './router';

const OUTAGE = {
  name: 'ServiceUnavailableError',
  message: 'The database does not answer (ECONNREFUSED); try again later',
};

describe('while the database is away', () => {
  const scorecards = mockBackend();
  for (const method of Object.values(scorecards)) {
    method.mockRejectedValue(
      Object.assign(
        new Error('select * from "facts" - connect ECONNREFUSED 10.0.0.7:5432'),
        { code: 'ECONNREFUSED' },
      ),
    );
  }

  it('a request is told so, and no address of it', async () => {
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
    expect(body.error).toMatchObject(OUTAGE);
    expect(JSON.stringify(body.error)).not.toContain('10.0.0.7');
  });

  it.each([
    ['list-scorecards', {}],
    ['get-entity-scorecards', { entity: 'memories' }],
    ['get-team-scorecards', { team: 'product' }],
    [
      'explain-check',
      { entity: 'memories', scorecard: 'documented', check: 'has-docs' },
    ],
    ['preview-scorecard', { scorecard: { kind: 'Scorecard' } }],
  ])(
    'an agent that calls %s is told so, in the same words',
    async (name, input) => {
      const actionsRegistry = actionsRegistryServiceMock();
      registerActions({ actionsRegistry, scorecards });

      const answer = actionsRegistry.invoke({
        id: `test:${name}`,
        input: input as never,
        credentials: mockCredentials.user('user:default/aoki'),
      });

      await expect(answer).rejects.toMatchObject(OUTAGE);
    },
  );
});
