import fc from 'fast-check';
import {
  addDays,
  daysBetween,
} from '@kumiki/backstage-plugin-team-topology-common';
import { latestReminder } from './latestReminder';

const spec = {
  starts: '2027-01-11',
  due: '2027-03-31',
  reminders: { every: 'P1W', last: 'P3D' },
};

describe('latestReminder', () => {
  it.each<[string, string | undefined]>([
    ['2027-01-10', undefined],
    ['2027-01-11', undefined],
    // Less than a week after the start, which is told itself.
    ['2027-01-17', undefined],
    ['2027-01-23', undefined],
    ['2027-01-24', '2027-01-24'],
    ['2027-03-20', '2027-03-14'],
    ['2027-03-21', '2027-03-21'],
    ['2027-03-27', '2027-03-21'],
    ['2027-03-28', '2027-03-28'],
    ['2027-03-31', '2027-03-28'],
    ['2027-04-01', undefined],
  ])('is, on %s, the one of %s', (today, expected) => {
    expect(latestReminder(spec, today)).toBe(expected);
  });

  it.each<[string, Parameters<typeof latestReminder>[0]]>([
    ['has none', { ...spec, reminders: undefined }],
    ['says nothing that is a duration', { ...spec, reminders: { every: 'x' } }],
    ['would remind all the time', { ...spec, reminders: { every: 'P0D' } }],
    ['is shorter than that', { ...spec, due: '2027-01-13' }],
  ])('is never where a campaign %s', (_, campaign) => {
    expect(latestReminder(campaign, campaign.due)).toBeUndefined();
  });

  it('is one interval before the end where nothing says when the last one is', () => {
    const reminders = { every: 'P10D' };
    expect(latestReminder({ ...spec, reminders }, spec.due)).toBe('2027-03-21');
  });

  it('comes at most once in each interval, and never outside the campaign', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        (length, every, last) => {
          const { starts } = spec;
          const due = addDays(starts, length) ?? starts;
          const reminders = { every: `P${every}D`, last: `P${last}D` };
          const days = new Set<string>();
          for (let at = -5; at <= length + 5; at += 1) {
            const today = addDays(starts, at) ?? starts;
            const day = latestReminder({ starts, due, reminders }, today);
            const isWithin =
              day === undefined || (day <= today && day > starts && day <= due);
            expect(isWithin).toBe(true);
            days.add(day ?? '');
          }
          const inOrder = [...days].filter(Boolean).sort();
          inOrder.slice(1).forEach((day, index) => {
            expect(daysBetween(inOrder[index], day)).toBe(every);
          });
        },
      ),
    );
  });
});
