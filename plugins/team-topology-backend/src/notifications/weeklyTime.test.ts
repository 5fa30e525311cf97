import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { lastTimeOf } from './weeklyTime';

const MONDAY_AT_NINE = { weekday: 'monday', hour: 9, minute: 0 } as const;

describe('lastTimeOf', () => {
  it.each([
    ['2026-11-30T08:59:59Z', '2026-11-23T09:00:00.000Z'],
    ['2026-11-30T09:00:00Z', '2026-11-30T09:00:00.000Z'],
    ['2026-12-06T23:59:59Z', '2026-11-30T09:00:00.000Z'],
  ])('at %s, was %s', (now, last) => {
    const found = lastTimeOf(MONDAY_AT_NINE, Calendar.utc, new Date(now));
    expect(found.toISOString()).toBe(last);
  });

  it('goes by the clocks of the organisation', () => {
    const tokyo = Calendar.create('Asia/Tokyo');
    const now = new Date('2026-11-30T00:00:00Z');
    expect(lastTimeOf(MONDAY_AT_NINE, tokyo, now).toISOString()).toBe(
      '2026-11-30T00:00:00.000Z',
    );
  });

  it('shows the time also on a day on which clocks are set', () => {
    const berlin = Calendar.create('Europe/Berlin');
    const sunday = { weekday: 'sunday', hour: 9, minute: 0 } as const;
    const now = new Date('2026-10-26T00:00:00Z');
    // Clocks went back in the night before.
    expect(lastTimeOf(sunday, berlin, now).toISOString()).toBe(
      '2026-10-25T08:00:00.000Z',
    );
  });
});
