import fc from 'fast-check';
import { IncidentEvent, RequestEvent } from './Events';
import { foldIncidents, foldRequests } from './foldEvents';
import { parseRequests } from './parseRequests';
import { uniqueEvents } from './uniqueEvents';

const now = new Date('2026-11-30T12:00:00Z');

const at = fc
  .integer({ min: 0, max: 20 })
  .map(hour => new Date(hour * 3_600_000).toISOString());

const incidentEvents = fc.array(
  fc.record({
    type: fc.constant('incident' as const),
    source: fc.constant('pager'),
    id: fc.uuid(),
    at,
    incident: fc.constantFrom('1', '2'),
    phase: fc.constantFrom(
      'detected' as const,
      'reported' as const,
      'resolved' as const,
    ),
    entity: fc.constant('component:default/app'),
    deployment: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
  }),
);

const requestEvents = fc.array(
  fc.record({
    type: fc.constant('request' as const),
    source: fc.constant('desk'),
    id: fc.uuid(),
    at,
    request: fc.constantFrom('1', '2'),
    phase: fc.constantFrom(
      'opened' as const,
      'updated' as const,
      'closed' as const,
    ),
    need: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
  }),
);

const byId = <T extends { id: string }>(items: T[]) =>
  items.sort((one, other) => (one.id < other.id ? -1 : 1));

describe('foldEvents', () => {
  it('says the same of incidents whatever the order, and twice is as once', () => {
    fc.assert(
      fc.property(
        incidentEvents.chain(events =>
          fc.tuple(
            fc.constant<IncidentEvent[]>(events),
            fc.shuffledSubarray<IncidentEvent>([...events, ...events], {
              minLength: 2 * events.length,
            }),
          ),
        ),
        ([events, mixed]) => {
          expect(byId(foldIncidents(mixed))).toEqual(
            byId(foldIncidents(events)),
          );
        },
      ),
    );
  });

  it('says the same of requests whatever the order', () => {
    fc.assert(
      fc.property(
        requestEvents.chain(events =>
          fc.tuple(
            fc.constant<RequestEvent[]>(events),
            fc.shuffledSubarray<RequestEvent>(events, {
              minLength: events.length,
            }),
          ),
        ),
        ([events, mixed]) => {
          expect(byId(foldRequests(mixed))).toEqual(byId(foldRequests(events)));
        },
      ),
    );
  });

  it('reads a request as what it consists of', () => {
    const sent = {
      source: 'desk',
      id: '7',
      need: 'second-database',
      team: 'data',
      openedAt: '2026-11-01T09:00:00Z',
      closedAt: '2026-11-02T09:00:00Z',
      channel: 'chat',
      outcome: 'one-off',
    };
    const { events = [] } = parseRequests([sent], { now });
    expect(
      foldRequests(events.flatMap(it => (it.type === 'request' ? it : []))),
    ).toEqual([
      {
        ...sent,
        team: 'group:default/data',
        openedAt: '2026-11-01T09:00:00.000Z',
        closedAt: '2026-11-02T09:00:00.000Z',
      },
    ]);
  });

  it('takes the same event once, and refuses one that says something else', () => {
    const event: RequestEvent = {
      type: 'request',
      source: 'desk',
      id: '1',
      at: '2026-11-01T09:00:00.000Z',
      request: '7',
      phase: 'opened',
      need: 'vpn',
    };
    const { id, ...rest } = event;
    expect(uniqueEvents([event, { ...rest, id }])).toEqual({
      events: [event],
      repeated: 1,
    });
    expect(
      uniqueEvents([event, { ...event, need: 'dns' }]).problem,
    ).toMatchObject({ field: 'events[1]', rule: 'event.contradicts' });
  });
});
