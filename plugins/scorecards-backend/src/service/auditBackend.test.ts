import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Audit } from '@kumiki/backend-audit';
import {
  FactObservation,
  ScorecardEntity,
} from '@kumiki/backstage-plugin-scorecards-common';
import { answers } from '../__testUtils__/answers';
import { mockBackend } from '../__testUtils__/mockBackend';
import { scorecard } from '../__testUtils__/nursery';
import { auditBackend } from './auditBackend';
import { authorizeBackend } from './authorizeBackend';
import { OperationName, RequestOf } from './ScorecardsBackendService';

const SECRET = 'a value that nobody should log';
const aoki = { credentials: mockCredentials.user('user:default/aoki') };
const named = { namespace: 'default', name: 'memories' };
const component = { kind: 'component', ...named };
const observation: FactObservation = {
  provider: 'deploys',
  entity: 'component:default/memories',
  observedAt: '2026-03-01T08:00:00Z',
  values: { text: SECRET },
};

/** Everything that somebody can ask for. */
const CALLS: {
  [Name in OperationName]: RequestOf<Name>;
} = {
  listScorecards: {},
  getScorecard: named,
  getCheckHistory: named,
  getLevels: { entityRefs: [] },
  getByGoldenPath: named,
  getResults: named,
  streamResults: named,
  getEntityReport: component,
  getEntityFacts: component,
  getEntityTrend: component,
  getGroupRollup: named,
  getGroupTrend: named,
  getTrend: {},
  getOverview: {},
  pushFacts: { observations: [observation] },
  previewScorecard: { scorecard: scorecard('documented') },
  refreshEntity: component,
};
const WRITES = ['pushFacts', 'previewScorecard', 'refreshEntity'];

function open(
  result: AuthorizeResult.ALLOW | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
) {
  const success = jest.fn(async () => {});
  const fail = jest.fn(async (_: { error: Error }) => {});
  const createEvent = jest.fn(async (_: object) => ({ success, fail }));
  const auth = mockServices.auth();
  const logger = mockServices.logger.mock();
  const inner = mockBackend();
  const backend = auditBackend(
    authorizeBackend(inner, {
      auth,
      permissions: mockServices.permissions({ result }),
    }),
    Audit.create({ auditor: { createEvent }, auth, logger }),
  );
  const call = async (name: keyof typeof CALLS) =>
    await (backend[name] as (...args: unknown[]) => Promise<unknown>)(
      CALLS[name],
      aoki,
    );
  return { backend, call, createEvent, fail, inner, logger, success };
}

const names = Object.keys(CALLS) as (keyof typeof CALLS)[];

describe('auditBackend', () => {
  it('tells of a push with counts and providers', async () => {
    const { backend, createEvent, inner, success } = open();
    inner.pushFacts.mockResolvedValue(answers.pushFacts);

    await backend.pushFacts(
      { observations: [observation, { ...observation, provider: 'ci' }] },
      aoki,
    );

    expect(createEvent).toHaveBeenCalledTimes(1);
    expect(createEvent).toHaveBeenCalledWith({
      eventId: 'facts-push',
      severityLevel: 'medium',
      request: undefined,
      meta: {
        observations: 2,
        providers: ['ci', 'deploys'],
        subject: 'user:default/aoki',
      },
    });
    expect(success).toHaveBeenCalledWith({
      meta: {
        stored: 1,
        amended: 1,
        repeated: 0,
        outdated: 0,
        unknown: 1,
        notApplicable: 0,
      },
    });
  });

  it('leaves it to the request to say who sent it', async () => {
    const { backend, createEvent, inner } = open();
    inner.refreshEntity.mockResolvedValue(answers.refreshEntity);
    const request = {
      ip: '10.0.0.7',
      originalUrl: '/refresh?why=secret',
    } as never;

    await backend.refreshEntity(component, { ...aoki, request });

    expect(createEvent).toHaveBeenCalledWith({
      eventId: 'entity-refresh',
      severityLevel: 'medium',
      request: expect.objectContaining({ originalUrl: '/refresh' }),
      meta: { entityRef: 'component:default/memories' },
    });
    const [[told]] = createEvent.mock.calls;
    expect(told).toHaveProperty('request.ip', '10.0.0.7');
  });

  it.each(names)('tells of %s where it is refused', async name => {
    const { call, createEvent, fail, inner } = open(AuthorizeResult.DENY);

    await expect(call(name)).rejects.toThrow(NotAllowedError);

    expect(inner[name]).not.toHaveBeenCalled();
    expect(createEvent).toHaveBeenCalledTimes(1);
    const [[{ error }]] = fail.mock.calls;
    expect(error.name).toBe('NotAllowedError');
    expect(error.message).toMatch(/needs the permission scorecards\./);
  });

  it.each(names)(
    'tells of %s where it is done, if it is a write',
    async name => {
      const { call, createEvent, inner } = open();
      inner.pushFacts.mockResolvedValue(answers.pushFacts);

      await call(name);

      expect(createEvent).toHaveBeenCalledTimes(WRITES.includes(name) ? 1 : 0);
    },
  );

  it.each([
    new InputError(`values.text: ${SECRET}`),
    new Error(SECRET),
    SECRET,
  ])('repeats nothing that was sent, as in %p', async error => {
    const { backend, createEvent, fail, inner } = open();
    inner.pushFacts.mockRejectedValue(error);

    await expect(
      backend.pushFacts({ observations: [observation] }, aoki),
    ).rejects.toBe(error);

    const [[failure]] = fail.mock.calls;
    const told = [
      JSON.stringify(createEvent.mock.calls),
      failure.error.message,
      failure.error.stack,
    ];
    expect(told.join()).not.toContain(SECRET);
  });

  it('says little, however much is sent', async () => {
    const { backend, createEvent, fail, inner } = open();
    const long = 'x'.repeat(100_000);
    inner.pushFacts.mockRejectedValue(new NotAllowedError(long));
    inner.previewScorecard.mockRejectedValue(new NotAllowedError(long));
    const observations = Array.from({ length: 10_000 }, (_, index) => ({
      ...observation,
      provider: `${long}${index}`.slice(-200),
    }));
    const preview = { metadata: { name: long } } as ScorecardEntity;

    await expect(backend.pushFacts({ observations }, aoki)).rejects.toThrow();
    await expect(
      backend.previewScorecard({ scorecard: preview }, aoki),
    ).rejects.toThrow();

    const told = [createEvent.mock.calls, fail.mock.calls];
    expect(JSON.stringify(told).length).toBeLessThan(5_000);
    expect(fail.mock.calls[0][0].error.stack?.length).toBeLessThan(500);
  });

  it('tells nothing of what is not there', async () => {
    const { call, createEvent, inner } = open();
    inner.getScorecard.mockRejectedValue(new NotFoundError('No scorecard'));

    await expect(call('getScorecard')).rejects.toThrow(NotFoundError);

    expect(createEvent).not.toHaveBeenCalled();
  });

  it('does nothing that it cannot tell of', async () => {
    const { call, createEvent, inner } = open();
    createEvent.mockRejectedValue(new Error('The auditor is away'));

    await expect(call('pushFacts')).rejects.toThrow('The auditor is away');

    expect(inner.pushFacts).not.toHaveBeenCalled();
  });

  it('answers what is done, even where the auditor does not hear of it', async () => {
    const { call, inner, logger, success } = open();
    inner.pushFacts.mockResolvedValue(answers.pushFacts);
    success.mockRejectedValue(new Error('The auditor is away'));

    await expect(call('pushFacts')).resolves.toEqual(answers.pushFacts);

    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('auditor'),
      expect.any(Error),
    );
  });
});
