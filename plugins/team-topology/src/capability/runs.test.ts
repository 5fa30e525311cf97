import { TemplateRuns } from '@kumiki/backstage-plugin-team-topology-common';
import {
  formatSeconds,
  runsByTeam,
  runsByWeek,
  SHOWN_WEEKS,
  sumRuns,
  weeksUntil,
} from './runs';

describe('the sum of template runs', () => {
  it('adds up what succeeded, failed, was cancelled and still goes on', () => {
    expect(
      sumRuns([
        runs({ runs: 5, succeeded: 3, failed: 1, medianSeconds: 60 }),
        runs({ runs: 2, succeeded: 0, cancelled: 1 }),
      ]),
    ).toEqual({
      runs: 7,
      succeeded: 3,
      failed: 1,
      cancelled: 1,
      going: 2,
      successShare: 0.75,
      medianSeconds: 60,
      exactDuration: true,
    });
  });

  it('does not count what a person cancelled as a failure', () => {
    expect(sumRuns([runs({ runs: 1, cancelled: 1 })])).toMatchObject({
      successShare: undefined,
      medianSeconds: undefined,
    });
  });

  it('weighs the medians by their runs, and says that this is not exact', () => {
    expect(
      sumRuns([
        runs({ runs: 1, succeeded: 1, medianSeconds: 900 }),
        runs({ runs: 9, succeeded: 9, medianSeconds: 30 }),
      ]),
    ).toMatchObject({ medianSeconds: 30, exactDuration: false });
  });

  it('is nothing, and no share of nothing, for no rows', () => {
    expect(sumRuns([])).toMatchObject({ runs: 0, successShare: undefined });
  });

  function runs(values: Partial<TemplateRuns>): TemplateRuns {
    return {
      template: 'template:default/job',
      capabilities: [],
      week: '2026-03-02',
      runs: 0,
      succeeded: 0,
      failed: 0,
      cancelled: 0,
      ...values,
    };
  }
});

const rows: TemplateRuns[] = [
  runsOf({ week: '2026-03-02', team: 'group:default/billing', runs: 2 }),
  runsOf({ week: '2026-03-02', runs: 1 }),
  runsOf({ week: '2026-02-16', team: 'group:default/attendance', runs: 4 }),
];

describe('template runs', () => {
  it('have a row for every week, also for those without a run', () => {
    const weeks = runsByWeek(rows, '2026-03-05');
    expect(weeks).toHaveLength(SHOWN_WEEKS);
    expect(weeks.slice(-3).map(({ week, runs }) => [week, runs])).toEqual([
      ['2026-02-16', 4],
      ['2026-02-23', 0],
      ['2026-03-02', 3],
    ]);
  });

  it('are listed by team, in no order of success', () => {
    expect(runsByTeam(rows).map(({ team, runs }) => [team, runs])).toEqual([
      ['group:default/attendance', 4],
      ['group:default/billing', 2],
      [undefined, 1],
    ]);
  });
});

function runsOf(values: Partial<TemplateRuns>): TemplateRuns {
  return {
    template: 'template:default/job',
    capabilities: [],
    week: '2026-03-02',
    runs: 0,
    succeeded: 0,
    failed: 0,
    cancelled: 0,
    ...values,
  };
}

describe('the weeks of a year', () => {
  it('run without a gap to the current one', () => {
    expect(weeksUntil('2026-03-11', 3)).toEqual([
      '2026-02-23',
      '2026-03-02',
      '2026-03-09',
    ]);
  });
});

describe('a duration in seconds', () => {
  it.each([
    [0.2, '1 second'],
    [45, '45 seconds'],
    [60, '1 minute'],
    [125, '2 minutes, 5 seconds'],
    [725, '12 minutes'],
    [3600, '1 hour'],
    [5400, '1 hour, 30 minutes'],
  ])('of %p is “%s”', (seconds, words) => {
    expect(formatSeconds(seconds, 'en')).toBe(words);
  });

  it('is said in Japanese', () => {
    expect(formatSeconds(125, 'ja')).toBe('2 分 5 秒');
  });
});
