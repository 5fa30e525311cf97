import { ConfigReader } from '@backstage/config';
import { readNotificationOptions } from './readNotificationOptions';

const read = (notifications?: object) =>
  readNotificationOptions(
    new ConfigReader({
      scorecards: { ...(notifications && { notifications }) },
    }),
  );

describe('readNotificationOptions', () => {
  it.each([undefined, {}, { enabled: false }])(
    'tells nothing where %j is configured',
    notifications => expect(read(notifications)).toBeUndefined(),
  );

  it('has a switch for each topic', () => {
    const topics = { digest: false, 'campaign-starts': false };
    expect([...(read({ enabled: true, topics })?.topics ?? [])]).toEqual([
      ...['enforced', 'provider', 'exemption-asked', 'exemption-decided'],
      ...['exemption-ends', 'campaign-reminder', 'campaign-overdue'],
    ]);
  });

  it('refuses a topic that there is not, enabled or not', () => {
    expect(() => read({ topics: { gossip: true } })).toThrow(
      'scorecards.notifications.topics.gossip is not a topic; allowed: enforced',
    );
  });
});
