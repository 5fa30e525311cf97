import { parseCloudEvents } from './parseCloudEvents';

const now = new Date('2026-11-30T12:00:00Z');

/** A CloudEvent with a CDEvent in it, as the conformance files of CDEvents have them. */
function cloudEvent(
  name: string,
  subject: object,
  options: { context?: object; envelope?: object; customData?: object } = {},
) {
  const type = `dev.cdevents.${name}.0.3.0`;
  return {
    specversion: '1.0',
    id: '271069a8',
    source: '/ci',
    type,
    datacontenttype: 'application/json',
    ...options.envelope,
    data: {
      context: {
        specversion: '0.5.0',
        id: '271069a8',
        source: '/ci',
        type,
        timestamp: '2026-11-29T14:27:05.315384Z',
        ...options.context,
      },
      subject,
      ...(options.customData && { customData: options.customData }),
    },
  };
}

const service = {
  id: 'payment',
  type: 'service',
  content: { environment: { id: 'Production' }, artifactId: 'pkg:oci/p@1' },
};

const base = { source: '/ci', id: '271069a8', at: '2026-11-29T14:27:05.315Z' };

describe('parseCloudEvents', () => {
  it('reads a deployment of CDEvents 0.5', () => {
    const body = cloudEvent('service.deployed', service, {
      customData: {
        commit: 'abc',
        commitAt: '2026-11-29T10:00:00+09:00',
        kind: 'rework',
        causedBy: 'incident-1',
      },
    });
    expect(parseCloudEvents(body, { now })).toEqual({
      events: [
        {
          type: 'deployment',
          ...base,
          entity: 'component:default/payment',
          environment: 'production',
          artifact: 'pkg:oci/p@1',
          commit: 'abc',
          commitAt: '2026-11-29T01:00:00.000Z',
          outcome: 'succeeded',
          kind: 'rework',
          causedBy: 'incident-1',
        },
      ],
    });
  });

  it('reads CDEvents 0.4, which calls its version otherwise', () => {
    const body = cloudEvent('service.deployed', service, {
      context: { specversion: undefined, version: '0.4.1' },
    });
    expect(parseCloudEvents(body, { now }).events).toHaveLength(1);
  });

  it.each<[string, object, object]>([
    ['service.upgraded', service, { outcome: 'succeeded' }],
    ['service.rolledback', service, { kind: 'rollback' }],
    ['service.removed', service, { outcome: 'removed' }],
    [
      'incident.detected',
      {
        id: 'incident-1',
        content: { service: { id: 'payment' }, artifactId: 'pkg:oci/p@1' },
      },
      {
        type: 'incident',
        incident: 'incident-1',
        phase: 'detected',
        entity: 'component:default/payment',
        deployment: 'pkg:oci/p@1',
      },
    ],
    [
      'incident.reported',
      { id: 'incident-1', content: { service: { id: 'payment' } } },
      { phase: 'reported' },
    ],
    [
      'incident.resolved',
      { id: 'incident-1', content: { service: { id: 'payment' } } },
      { phase: 'resolved' },
    ],
    [
      'change.merged',
      { id: '42', content: { repository: { id: 'shop/payment' } } },
      { type: 'change', change: '42', entity: 'component:shop/payment' },
    ],
  ])('reads %s', (name, subject, expected) => {
    const { events = [] } = parseCloudEvents([cloudEvent(name, subject)], {
      now,
    });
    expect(events[0]).toMatchObject(expected);
  });

  it('takes neither people nor words from a ticket', () => {
    const subject = {
      id: 'T-1',
      content: {
        summary: 'Please give me a database',
        creator: 'Alice',
        assignees: ['Bob'],
        updatedBy: 'Bob',
        resolution: 'completed',
      },
    };
    const customData = { capability: 'database', team: 'group:default/data' };
    const body = cloudEvent('ticket.created', subject, { customData });
    expect(parseCloudEvents(body, { now }).events).toEqual([
      {
        type: 'request',
        ...base,
        request: 'T-1',
        phase: 'opened',
        capability: 'capability:default/database',
        team: 'group:default/data',
        channel: 'ticket',
      },
    ]);
  });

  it.each<[string, unknown, string, string]>([
    [
      'another version of CloudEvents',
      cloudEvent('service.deployed', service, {
        envelope: { specversion: '0.3' },
      }),
      'event.specversion',
      'event.cloudEventsVersion',
    ],
    [
      'another version of CDEvents',
      cloudEvent('service.deployed', service, {
        context: { specversion: '0.6.0' },
      }),
      'event.data.context.specversion',
      'event.cdEventsVersion',
    ],
    [
      'another type',
      cloudEvent('build.finished', service),
      'event.type',
      'event.unknownType',
    ],
    [
      'another version of the type',
      cloudEvent('service.deployed', service, {
        envelope: { type: 'dev.cdevents.service.deployed.1.0.0' },
      }),
      'event.type',
      'event.typeVersion',
    ],
    [
      'a type that the data contradicts',
      cloudEvent('service.deployed', service, {
        context: { type: 'dev.cdevents.service.removed.0.3.0' },
      }),
      'event.data.context.type',
      'event.otherType',
    ],
    [
      'a time in the future',
      cloudEvent('service.deployed', service, {
        context: { timestamp: '2026-11-30T12:05:01Z' },
      }),
      'event.data.context.timestamp',
      'event.future',
    ],
    [
      'a day that does not exist',
      cloudEvent('service.deployed', service, {
        context: { timestamp: '2026-02-30T12:05:01Z' },
      }),
      'event.data.context.timestamp',
      'event.notTime',
    ],
    [
      'a start after the end',
      cloudEvent('service.deployed', service, {
        customData: { startedAt: '2026-11-29T15:00:00Z' },
      }),
      'event.data.customData.startedAt',
      'event.startAfterEnd',
    ],
    [
      'no environment',
      cloudEvent('service.deployed', { id: 'payment', content: {} }),
      'event.data.subject.content.environment',
      'event.missing',
    ],
    [
      'what is no entity',
      cloudEvent('service.deployed', { ...service, id: 'a b' }),
      'event.data.subject.id',
      'event.notEntity',
    ],
    [
      'what a database does not store',
      cloudEvent('service.deployed', service, { envelope: { id: 'a\u0000' } }),
      'event.id',
      'event.notText',
    ],
    [
      'an unknown kind',
      cloudEvent('service.deployed', service, {
        customData: { kind: 'hotfix' },
      }),
      'event.data.customData.kind',
      'event.notOneOf',
    ],
    [
      'a ticket about nothing',
      cloudEvent('ticket.created', { id: 'T-1' }),
      'event.data.customData',
      'event.aboutNothing',
    ],
    ['a text', 'hello', 'event', 'event.notObject'],
  ])('refuses %s, and names the field', (_, body, field, rule) => {
    expect(parseCloudEvents(body, { now }).problem).toMatchObject({
      field,
      rule,
      message: expect.stringContaining(field),
    });
  });

  it('names the event of a batch, and takes nothing of it', () => {
    const good = cloudEvent('service.deployed', service);
    expect(parseCloudEvents([good, {}], { now })).toEqual({
      problem: expect.objectContaining({
        field: 'events[1].specversion',
        message: 'events[1].specversion is missing',
      }),
    });
  });

  it('takes 10,000 events, and not one more', () => {
    const good = cloudEvent('service.deployed', service);
    const most = Array(10_000).fill(good);
    expect(parseCloudEvents(most, { now }).events).toHaveLength(10_000);
    expect(parseCloudEvents([...most, good], { now }).problem?.message).toBe(
      'events has 10001 items; allowed: at most 10000 in one batch',
    );
  });
});
