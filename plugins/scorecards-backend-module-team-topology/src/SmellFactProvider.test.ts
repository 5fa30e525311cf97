import { mockServices } from '@backstage/backend-test-utils';
import { FactProviderHarness } from '@kumiki/backstage-plugin-scorecards-node/testUtils';
import {
  buildOrgModel,
  findSmells,
  SmellReport,
} from '@kumiki/backstage-plugin-team-topology-common';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { component, declared, group } from './__testUtils__/nursery';
import { SmellFactProvider } from './SmellFactProvider';

const ADDRESS = 'http://localhost:0/api/team-topology';
const NOW = new Date('2024-12-04T09:00:00Z');
const server = setupServer();

const product = group('product', { type: 'product-area', children: ['sre'] });
const entities = [
  product,
  group('sre', { parent: 'product' }),
  group('billing'),
  declared('Responsibility', 'dns', {}),
  declared('TeamApi', 'sre', {
    team: 'sre',
    type: 'platform',
    doesNot: [{ responsibility: 'dns', handOffTo: 'billing' }],
  }),
];
const model = buildOrgModel(entities, { at: '2024-12-04' });
const report: SmellReport = { ...findSmells(model), snoozed: 0, names: {} };

/** Answers in the place of the team-topology backend, and counts what it is asked. */
function serve(answer: () => Response = () => HttpResponse.json(report)) {
  const asked: string[] = [];
  const note = ({ request }: { request: Request }) => {
    const { pathname } = new URL(request.url);
    asked.push(`${pathname} ${request.headers.get('authorization')}`);
  };
  server.use(
    http.get(`${ADDRESS}/model`, given => {
      note(given);
      return HttpResponse.json(model);
    }),
    http.get(`${ADDRESS}/smells`, given => {
      note(given);
      return answer();
    }),
  );
  const harness = FactProviderHarness.create(
    SmellFactProvider.create({
      auth: mockServices.auth(),
      discovery: mockServices.discovery(),
    }),
  );
  return { asked, harness };
}

describe('SmellFactProvider', () => {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  beforeEach(() => {
    jest.useFakeTimers({
      now: NOW,
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout'],
    });
  });
  afterEach(() => {
    jest.useRealTimers();
    server.resetHandlers();
  });
  afterAll(() => server.close());

  it('counts the smells of a team, and dates them by when they were read', async () => {
    const answers = await serve().harness.collect(entities);

    expect(answers.get('group:default/sre')).toEqual({
      entity: 'group:default/sre',
      observedAt: NOW.toISOString(),
      values: expect.objectContaining({
        basedOn: [
          'group:default/sre',
          'responsibility:default/dns',
          'teamapi:default/sre',
        ],
        ba01: 1,
      }),
    });
    expect(answers.get('group:default/billing')).toMatchObject({
      values: { ba01: 0 },
    });
  });

  it('knows nothing about a grouping, or a group that is not a team yet', async () => {
    const answers = await serve().harness.collect([
      product,
      group('not-in-the-model'),
    ]);

    expect(
      [...answers.values()].map(it => 'values' in it && it.values),
    ).toEqual([{}, {}]);
  });

  it('does not count what a rule could not tell', async () => {
    const unknown: SmellReport = {
      ...report,
      coverage: report.coverage.map(it =>
        it.rule === 'BA01'
          ? { ...it, notKnownTeams: ['group:default/billing'] }
          : it,
      ),
    };
    const { harness } = serve(() => HttpResponse.json(unknown));

    const answers = await harness.collect(entities);

    const billing = answers.get('group:default/billing');
    expect(billing && 'values' in billing && billing.values).not.toHaveProperty(
      'ba01',
    );
    expect(answers.get('group:default/sre')).toMatchObject({
      values: { ba01: 1 },
    });
  });

  it('knows nothing where there is no such backend', async () => {
    const { harness } = serve(() => new HttpResponse('', { status: 404 }));

    const answers = await harness.collect([group('sre')]);

    expect(answers.get('group:default/sre')).toEqual({
      entity: 'group:default/sre',
      values: {},
      observedAt: undefined,
    });
  });

  it.each([403, 500, 503])(
    'fails as a whole on HTTP %d, and tries again',
    async status => {
      const { harness } = serve(() => new HttpResponse('', { status }));
      await expect(harness.collect(entities)).rejects.toThrow(String(status));

      server.use(
        http.get(`${ADDRESS}/smells`, () => HttpResponse.json(report)),
      );
      expect((await harness.collect(entities)).size).toBe(3);
    },
  );

  it('reads once for all batches of a collection, in the name of the plugin', async () => {
    const { asked, harness } = serve();
    const many = Array.from({ length: 500 }, (_, index) => group(`g${index}`));

    await Promise.all([harness.collect(entities), harness.collect(many)]);
    await harness.collect(many);

    expect(asked).toHaveLength(2);
    expect(asked[0]).toContain('Bearer mock-service-token');
    jest.setSystemTime(new Date(NOW.getTime() + 31_000));
    await harness.collect(many);
    expect(asked).toHaveLength(4);
  });

  it('says nothing about a component', async () => {
    const { harness } = serve();

    expect((await harness.collect([component('invoices', 'sre')])).size).toBe(
      0,
    );
  });

  it('answers nothing once it is aborted', async () => {
    const { asked, harness } = serve();
    const signal = AbortSignal.abort();

    await expect(harness.collect(entities, { signal })).rejects.toThrow(
      'aborted',
    );
    expect(asked).toHaveLength(0);
    await harness.expectToStop(entities);
  });
});
