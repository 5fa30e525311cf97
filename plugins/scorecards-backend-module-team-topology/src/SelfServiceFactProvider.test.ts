import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { FactProviderHarness } from '@kumiki/backstage-plugin-scorecards-node/testUtils';
import {
  SelfService,
  TemplateRuns,
} from '@kumiki/backstage-plugin-team-topology-common';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { component, declared, group } from './__testUtils__/nursery';
import { SelfServiceFactProvider } from './SelfServiceFactProvider';

const ADDRESS = 'http://localhost:0/api/team-topology/self-service';
const PATH = 'template:default/golden-path-service';
const server = setupServer();

const template: Entity = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'golden-path-service', namespace: 'default' },
};
const unused: Entity = { ...template, metadata: { name: 'unused' } };
const runtime = declared('Capability', 'runtime', { template: PATH });
const entities = [template, unused, runtime, group('billing'), group('silent')];

function week(day: string, row: Partial<TemplateRuns>): TemplateRuns {
  return {
    template: PATH,
    capabilities: ['capability:default/runtime'],
    week: day,
    runs: 0,
    succeeded: 0,
    failed: 0,
    cancelled: 0,
    ...row,
  };
}

const twelveWeeks: SelfService = {
  from: '2024-09-16',
  to: '2024-12-02',
  collectedAt: '2024-12-04T08:00:00.000Z',
  rows: [
    week('2024-11-18', {
      team: 'group:default/billing',
      runs: 7,
      succeeded: 5,
      failed: 1,
      cancelled: 1,
      medianSeconds: 40,
    }),
    week('2024-11-25', { runs: 3, succeeded: 2, failed: 1, medianSeconds: 90 }),
    week('2024-12-02', { team: 'group:default/memories', runs: 2 }),
  ],
};

function serve(answer: SelfService | Response) {
  const asked = jest.fn(
    ({ request }: { request: Request }) =>
      `${request.url} ${request.headers.get('authorization')}`,
  );
  server.use(
    http.get(ADDRESS, given => {
      asked(given);
      return answer instanceof Response ? answer : HttpResponse.json(answer);
    }),
  );
  const harness = FactProviderHarness.create(
    SelfServiceFactProvider.create({
      auth: mockServices.auth(),
      discovery: mockServices.discovery(),
    }),
  );
  return { asked, harness };
}

async function valuesOf(answer: SelfService | Response) {
  const answers = await serve(answer).harness.collect(entities);
  return Object.fromEntries(
    [...answers].map(([ref, it]) => [ref, 'values' in it ? it.values : it]),
  );
}

describe('SelfServiceFactProvider', () => {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  beforeEach(() => {
    jest.useFakeTimers({
      now: new Date('2024-12-04T09:00:00Z'),
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout'],
    });
  });
  afterEach(() => {
    jest.useRealTimers();
    server.resetHandlers();
  });
  afterAll(() => server.close());

  it('counts the runs of a template, of what a capability offers and for a team', async () => {
    const all = {
      runs: 12,
      runsPerWeek: 1,
      failedRuns: 2,
      successPercent: (100 * 7) / 9,
      medianSeconds: 40,
      teams: 2,
    };

    expect(await valuesOf(twelveWeeks)).toEqual({
      [PATH]: { ...all, template: '' },
      // Whoever may not see the template may not see its runs.
      'capability:default/runtime': { ...all, template: PATH },
      'group:default/billing': {
        template: '',
        runs: 7,
        runsPerWeek: 7 / 12,
        failedRuns: 1,
        successPercent: (100 * 5) / 6,
        medianSeconds: 40,
      },
      // Nobody ran it: that is zero, and says nothing about success.
      'template:default/unused': {
        template: '',
        runs: 0,
        runsPerWeek: 0,
        failedRuns: 0,
        teams: 0,
      },
      'group:default/silent': {
        template: '',
        runs: 0,
        runsPerWeek: 0,
        failedRuns: 0,
      },
    });
  });

  it('says nothing about success while every run still goes', async () => {
    const rows = [week('2024-12-02', { runs: 2 })];

    expect((await valuesOf({ ...twelveWeeks, rows }))[PATH]).toEqual({
      template: '',
      runs: 2,
      runsPerWeek: 2 / 12,
      failedRuns: 0,
    });
  });

  it('does not say that no team ran it where the team of no run is known', async () => {
    const rows = [week('2024-12-02', { runs: 2 })];

    const values = await valuesOf({ ...twelveWeeks, rows });

    expect(values[PATH]).not.toHaveProperty('teams');
    expect(values['group:default/billing']).toEqual({ template: '' });
  });

  it('knows that nobody ran anything', async () => {
    const values = await valuesOf({ ...twelveWeeks, rows: [] });

    expect(values[PATH]).toMatchObject({ runs: 0, teams: 0 });
    expect(values['group:default/billing']).toMatchObject({ runs: 0 });
  });

  it('dates what it says by the collection, so that it grows stale when that stops', async () => {
    const { harness } = serve(twelveWeeks);

    const [answer] = (await harness.collect(entities)).values();

    expect(answer).toMatchObject({ observedAt: twelveWeeks.collectedAt });
  });

  it.each([
    ['nothing was ever collected', { ...twelveWeeks, collectedAt: undefined }],
    ['there is no such backend', new HttpResponse('', { status: 404 })],
  ])('knows nothing where %s', async (_, answer) => {
    expect(Object.values(await valuesOf(answer))).toEqual(
      entities.map(() => ({})),
    );
  });

  it.each([403, 500, 503])(
    'fails as a whole on HTTP %d, and tries again',
    async status => {
      const { harness } = serve(new HttpResponse('', { status }));
      await expect(harness.collect(entities)).rejects.toThrow(String(status));

      server.use(http.get(ADDRESS, () => HttpResponse.json(twelveWeeks)));
      expect((await harness.collect(entities)).size).toBe(entities.length);
    },
  );

  it('asks once for all batches of a collection, in the name of the plugin', async () => {
    const { asked, harness } = serve(twelveWeeks);
    const many = Array.from({ length: 500 }, (_, index) => group(`g${index}`));

    await Promise.all([harness.collect(entities), harness.collect(many)]);
    await harness.collect(many);

    expect(asked).toHaveBeenCalledTimes(1);
    expect(asked.mock.results[0].value).toMatch(
      /self-service\?weeks=12 Bearer mock-service-token/,
    );
    jest.setSystemTime(new Date('2024-12-04T09:00:31Z'));
    await harness.collect(many);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('asks nothing about a capability without a template, or about a component', async () => {
    const { harness } = serve(twelveWeeks);

    const answers = await harness.collect([
      declared('Capability', 'by-hand', {}),
      component('invoices', 'billing'),
    ]);

    expect(answers.size).toBe(0);
  });

  it('answers nothing once it is aborted', async () => {
    const { asked, harness } = serve(twelveWeeks);
    const signal = AbortSignal.abort();

    await expect(harness.collect(entities, { signal })).rejects.toThrow(
      'aborted',
    );
    expect(asked).not.toHaveBeenCalled();
    await harness.expectToStop(entities);
  });
});
