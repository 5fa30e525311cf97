import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Audit } from '@kumiki/backend-audit';
import { NeedReporter, ReportLimit } from './NeedReporter';

const aoki = { credentials: mockCredentials.user('user:default/aoki') };
const SECRET = 'something that nobody should log';

function open(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
  const auth = mockServices.auth();
  const success = jest.fn(async () => {});
  const fail = jest.fn(async (_: { error: Error }) => {});
  const createEvent = jest.fn(async (_: object) => ({ success, fail }));
  const store = { count: jest.fn(), list: jest.fn() };
  const reporter = NeedReporter.create({
    audit: Audit.create({
      auditor: { createEvent },
      auth,
      logger: mockServices.logger.mock(),
    }),
    auth,
    calendar: Calendar.create('Asia/Tokyo'),
    clock: () => new Date('2026-11-28T15:10:00Z'),
    permissions: mockServices.permissions({ result }),
    store,
  });
  return { createEvent, fail, reporter, store, success };
}

describe('NeedReporter', () => {
  it('counts by the days of the organisation, and tells the auditor no word of it', async () => {
    const { createEvent, reporter, store, success } = open(
      AuthorizeResult.ALLOW,
    );

    await reporter.report(aoki, async () => SECRET);

    expect(store.count).toHaveBeenCalledWith(SECRET, '2026-11-29');
    expect(createEvent).toHaveBeenCalledWith({
      eventId: 'unanswered-need-report',
      severityLevel: 'medium',
      request: undefined,
      meta: { subject: 'user:default/aoki' },
    });
    expect(success).toHaveBeenCalledTimes(1);
    const told = [createEvent.mock.calls, success.mock.calls];
    expect(JSON.stringify(told)).not.toContain(SECRET);
  });

  it('counts nothing that has an answer', async () => {
    const { reporter, store, success } = open(AuthorizeResult.ALLOW);

    await reporter.report(aoki, async () => undefined);

    expect(store.count).not.toHaveBeenCalled();
    expect(success).toHaveBeenCalledTimes(1);
  });

  it('neither looks nor counts for who may not report', async () => {
    const { fail, reporter, store } = open(AuthorizeResult.DENY);
    const findUnanswered = jest.fn();

    await expect(reporter.report(aoki, findUnanswered)).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('team-topology.need.report'),
    });

    expect(findUnanswered).not.toHaveBeenCalled();
    expect(store.count).not.toHaveBeenCalled();
    expect(fail.mock.calls[0][0].error.message).toContain(
      'needs the permission',
    );
    await expect(reporter.mayReport(aoki)).resolves.toBe(false);
  });

  it('says which error ended it, and not in which words', async () => {
    const { fail, reporter } = open(AuthorizeResult.ALLOW);
    await expect(
      reporter.report(aoki, async () => {
        throw new Error(SECRET);
      }),
    ).rejects.toThrow(SECRET);
    expect(JSON.stringify(fail.mock.calls[0][0].error.stack)).not.toContain(
      SECRET,
    );
  });

  it('counts nothing that cannot be audited', async () => {
    const { createEvent, reporter, store } = open(AuthorizeResult.ALLOW);
    createEvent.mockRejectedValue(new Error('away'));
    await expect(reporter.report(aoki, async () => SECRET)).rejects.toThrow(
      'away',
    );
    expect(store.count).not.toHaveBeenCalled();
  });
});

describe('ReportLimit', () => {
  it('lets each caller report so often on a day', () => {
    const limit = ReportLimit.create({ mostPerDay: 2 });
    const first = 'user:default/aoki';
    const second = 'user:default/baba';
    const taken = [first, first, first, second].map(caller =>
      limit.take(caller, '2026-11-28'),
    );
    expect(taken).toEqual([true, true, false, true]);
    expect(limit.take(first, '2026-11-29')).toBe(true);
  });
});
