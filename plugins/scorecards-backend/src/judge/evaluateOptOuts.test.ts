import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { evaluateOptOuts, nextOptOutChange } from './evaluateOptOuts';

const CAPABILITY = 'capability:default/docs-site';

function optOut(since: string, reviewBy: string, isMaintained = true) {
  return {
    ref: 'optout:default/memories-docs',
    subject: 'component:default/memories',
    capability: CAPABILITY,
    maintainedBy: 'group:default/guardian',
    since,
    reviewBy,
    isMaintained,
    isConfirmed: true,
  };
}

const at = (timeZone: string, now: string) => ({
  now: new Date(now),
  calendar: Calendar.create(timeZone),
});

describe('evaluateOptOuts', () => {
  it.each([
    // Ten past midnight on the 29th.
    [
      'Asia/Tokyo',
      '2026-11-28T15:10:00Z',
      '2026-11-29',
      '2026-12-31',
      'maintained',
    ],
    [
      'Asia/Tokyo',
      '2026-11-28T15:10:00Z',
      '2026-11-01',
      '2026-11-28',
      'overdue',
    ],
    [
      'Asia/Tokyo',
      '2026-11-28T14:59:59Z',
      '2026-11-29',
      '2026-12-31',
      undefined,
    ],
    [
      'Asia/Tokyo',
      '2026-11-28T14:59:59Z',
      '2026-11-01',
      '2026-11-28',
      'maintained',
    ],
    // Five in the afternoon of the 28th.
    [
      'America/Los_Angeles',
      '2026-11-29T01:00:00Z',
      '2026-11-01',
      '2026-11-28',
      'maintained',
    ],
    [
      'America/Los_Angeles',
      '2026-11-29T01:00:00Z',
      '2026-11-29',
      '2026-12-31',
      undefined,
    ],
  ])(
    'in %s, at %s, is from %s to %s: %s',
    (zone, now, since, reviewBy, state) => {
      expect(evaluateOptOuts([optOut(since, reviewBy)], at(zone, now))).toEqual(
        state ? [{ capability: CAPABILITY, state }] : [],
      );
    },
  );

  it('is orphaned without a maintainer, on every day', () => {
    const moment = at('UTC', '2026-01-01T00:00:00Z');
    const orphan = optOut('2026-11-01', '2026-11-28', false);
    expect(evaluateOptOuts([orphan], moment)).toEqual([
      { capability: CAPABILITY, state: 'orphaned' },
    ]);
  });

  it('is unconfirmed on every day where nobody has declared it who may', () => {
    const moment = at('UTC', '2026-11-10T00:00:00Z');
    const [taken, later] = [
      optOut('2026-11-01', '2026-11-28'),
      optOut('2026-11-11', '2026-11-28'),
    ].map(it => ({ ...it, isConfirmed: false }));
    expect(evaluateOptOuts([taken], moment)).toEqual([
      { capability: CAPABILITY, state: 'unconfirmed' },
    ]);
    expect(evaluateOptOuts([later], moment)).toEqual([
      { capability: CAPABILITY, state: 'unconfirmed' },
    ]);
  });

  it.each([
    ['2026-02-30', '2026-12-31'],
    ['2026-01-01', '2026-02-30'],
  ])('is none from %s to %s, which is no day', (since, reviewBy) => {
    const moment = at('UTC', '2026-02-15T00:00:00Z');
    const stored = [optOut(since, reviewBy)];
    expect(evaluateOptOuts(stored, moment)).toEqual([]);
    expect(nextOptOutChange(stored, moment)).toBeUndefined();
  });
});

describe('nextOptOutChange', () => {
  it.each([
    ['UTC', '2026-11-28T00:00:00Z', '2026-11-30T00:00:00.000Z'],
    ['Asia/Tokyo', '2026-11-28T00:00:00Z', '2026-11-29T15:00:00.000Z'],
    ['America/Los_Angeles', '2026-11-28T00:00:00Z', '2026-11-30T08:00:00.000Z'],
  ])('in %s, at %s, is %s', (zone, now, next) => {
    const stored = [optOut('2026-11-01', '2026-11-29')];
    expect(nextOptOutChange(stored, at(zone, now))?.toISOString()).toBe(next);
  });

  it('is the end of a day on which clocks go back', () => {
    const moment = at('Europe/Berlin', '2026-10-25T00:00:00Z');
    const stored = [optOut('2026-11-01', '2026-10-25')];
    expect(nextOptOutChange(stored, moment)?.toISOString()).toBe(
      '2026-10-25T23:00:00.000Z',
    );
  });
});
