import { ConfigReader } from '@backstage/config';
import { readNotificationOptions } from './readNotificationOptions';

const read = (notifications?: object, more: object = {}) =>
  readNotificationOptions(
    new ConfigReader({
      teamTopology: { ...(notifications && { notifications }) },
      ...more,
    }),
  );

describe('readNotificationOptions', () => {
  it.each([undefined, {}, { enabled: false }, { topics: { digest: false } }])(
    'tells nothing where %j is configured',
    notifications => {
      expect(read(notifications)).toBeUndefined();
    },
  );

  it('tells everything in English on Monday morning where it is only enabled', () => {
    expect(read({ enabled: true })).toEqual({
      topics: new Set([
        ...['dropped', 'contested', 'overdue', 'blocking', 'digest'],
      ]),
      digest: { weekday: 'monday', hour: 9, minute: 0 },
      language: 'en',
      areNamesTold: true,
    });
  });

  it('reads what is configured', () => {
    expect(
      read({
        enabled: true,
        topics: { dropped: false, contested: false, blocking: false },
        digest: { day: 'friday', time: '16:30' },
        language: 'ja',
      }),
    ).toEqual({
      topics: new Set(['overdue', 'digest']),
      digest: { weekday: 'friday', hour: 16, minute: 30 },
      language: 'ja',
      areNamesTold: true,
    });
  });

  it.each([
    [{}, undefined, true],
    [{ permission: { enabled: false } }, undefined, true],
    [{ permission: { enabled: true } }, undefined, false],
    [{ permission: { enabled: true } }, true, true],
    [{ permission: { enabled: false } }, false, false],
  ])('with %j and names: %p, tells names: %p', (more, names, expected) => {
    const options = read({ enabled: true, names }, more);
    expect(options?.areNamesTold).toBe(expected);
  });

  it.each([
    [
      { topics: { gossip: true } },
      'teamTopology.notifications.topics.gossip is not a topic; allowed: dropped, contested, overdue, blocking, digest',
    ],
    [
      { topics: { dropped: 'x' } },
      /teamTopology\.notifications\.topics\.dropped/,
    ],
    [
      { digest: { day: 'someday' } },
      /^teamTopology\.notifications\.digest\.day is "someday"; allowed: monday/,
    ],
    [
      { digest: { time: '25:00' } },
      'teamTopology.notifications.digest.time is "25:00"; it must be a time such as 09:00',
    ],
    [
      { language: 'fr' },
      'teamTopology.notifications.language is "fr"; allowed: en, ja',
    ],
    [{ names: 'some' }, /teamTopology\.notifications\.names/],
  ])('refuses %j and names the key, enabled or not', (given, message) => {
    expect(() => read({ enabled: true, ...given })).toThrow(message);
    expect(() => read(given)).toThrow(message);
  });

  it('refuses what is neither enabled nor not', () => {
    expect(() => read({ enabled: 'maybe' })).toThrow(
      /teamTopology\.notifications\.enabled/,
    );
  });

  it('refuses a weekly digest of a past that is kept for less than a week', () => {
    const history = { retention: { days: 3 } };
    const config = (notifications: object) =>
      new ConfigReader({ teamTopology: { history, notifications } });
    expect(() => readNotificationOptions(config({ enabled: true }))).toThrow(
      /teamTopology\.history\.retention must be at least 8 days/,
    );
    expect(
      readNotificationOptions(
        config({ enabled: true, topics: { digest: false } }),
      )?.topics.size,
    ).toBe(4);
  });
});
