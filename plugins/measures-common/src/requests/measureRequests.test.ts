import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { ServiceRequest } from '../events/Records';
import { consumersPerPerson } from './consumersPerPerson';
import { measureRequests, RequestRecords } from './measureRequests';

const span = {
  from: '2026-11-02T00:00:00.000Z',
  to: '2026-11-16T00:00:00.000Z',
};
const options = { span, calendar: Calendar.utc };
const since = '2026-01-01T00:00:00.000Z';

function request(day: number, fields: Partial<ServiceRequest> = {}) {
  return {
    source: 'desk',
    id: `${day}${JSON.stringify(fields)}`,
    openedAt: `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`,
    channel: 'ticket' as const,
    ...fields,
  };
}

function records(fields: Partial<RequestRecords> = {}): RequestRecords {
  return {
    requests: [],
    uses: [],
    connected: { requests: since, selfService: since },
    ...fields,
  };
}

describe('measureRequests', () => {
  it('counts by week, by asking and without', () => {
    const report = measureRequests(
      records({
        requests: [
          request(3),
          request(10),
          request(10, { channel: 'self-service' }),
          request(20),
        ],
        uses: [
          { week: '2026-11-02', count: 6 },
          { week: '2026-11-09', count: 2 },
        ],
      }),
      options,
    );
    expect(report.weeks).toEqual([
      { week: '2026-11-02', withoutAsking: 6, byAsking: 1 },
      { week: '2026-11-09', withoutAsking: 3, byAsking: 1 },
    ]);
    expect(report.selfServiceRatio).toMatchObject({
      value: 9 / 11,
      n: 11,
      count: 9,
      interval: { confidence: 0.95 },
    });
  });

  it.each([
    [{ requests: since }, 'no-self-service-source'],
    [{ selfService: since }, 'no-request-source'],
  ])('has no ratio where only %j is connected', (connected, reason) => {
    const report = measureRequests(
      records({
        connected,
        requests: [request(3)],
        uses: [{ week: '2026-11-02', count: 60 }],
      }),
      options,
    );
    expect(report.selfServiceRatio).toMatchObject({
      value: null,
      unknown: [{ reason }],
    });
  });

  it('knows nothing, and says no 0, where nothing is connected', () => {
    const report = measureRequests(records({ connected: {} }), options);
    expect(report.weeks).toEqual([
      { week: '2026-11-02', withoutAsking: null, byAsking: null },
      { week: '2026-11-09', withoutAsking: null, byAsking: null },
    ]);
    for (const answer of [
      report.selfServiceRatio,
      report.timeToDone,
      report.oneOffShare,
    ]) {
      expect(answer.value).toBeNull();
      expect(answer.unknown[0].reason).toBe('no-request-source');
    }
  });

  it('measures from opened to closed, and counts what is open apart', () => {
    const closed = (hours: number) =>
      request(3, {
        id: `${hours}`,
        closedAt: new Date(
          Date.parse('2026-11-03T09:00:00Z') + hours * 3_600_000,
        ).toISOString(),
      });
    const { timeToDone } = measureRequests(
      records({ requests: [closed(1), closed(2), closed(11), request(4)] }),
      options,
    );
    expect(timeToDone).toMatchObject({
      value: 7200,
      n: 3,
      p90: 7200 + 0.8 * 9 * 3600,
      unknown: [{ reason: 'still-open', count: 1 }],
    });
  });

  it('says how many answers were for one time, of those that say how they ended', () => {
    const ended = (index: number, outcome?: 'one-off' | 'reusable') =>
      request(3, {
        id: `${index}`,
        closedAt: '2026-11-04T09:00:00.000Z',
        ...(outcome && { outcome }),
      });
    const { oneOffShare } = measureRequests(
      records({
        requests: [
          ...Array.from({ length: 8 }, (_, index) => ended(index, 'one-off')),
          ended(8, 'reusable'),
          ended(9, 'reusable'),
          ended(10),
        ],
      }),
      options,
    );
    expect(oneOffShare).toMatchObject({
      value: 0.8,
      n: 10,
      unknown: [{ reason: 'no-outcome', count: 1 }],
    });
  });

  it('finds needs that repeat, the most frequent first', () => {
    const { repeatedNeeds } = measureRequests(
      records({
        requests: [
          request(3, { need: 'vpn', team: 'group:default/a' }),
          request(4, { need: 'vpn', team: 'group:default/b' }),
          request(5, { need: 'vpn', team: 'group:default/b' }),
          request(5, { need: 'dns' }),
          request(6, { need: 'dns', capability: 'capability:default/dns' }),
        ],
      }),
      options,
    );
    expect(repeatedNeeds).toEqual([
      {
        need: 'vpn',
        requests: 3,
        teams: 2,
        lastAt: '2026-11-05T09:00:00.000Z',
      },
    ]);
  });

  it('divides consumers by people only where these are known', () => {
    const team = 'group:default/platform';
    const consumers = ['group:default/a', 'group:default/b', team];
    expect(consumersPerPerson(team, consumers, 4).value).toBe(0.5);
    expect(consumersPerPerson(team, consumers, 0).value).toBeNull();
    expect(consumersPerPerson(team, consumers, undefined)).toEqual({
      team,
      consumers: 2,
      people: null,
      value: null,
    });
  });
});
