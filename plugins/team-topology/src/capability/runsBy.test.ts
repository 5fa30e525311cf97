import { TemplateRuns } from '@kumiki/backstage-plugin-team-topology-common';
import { runsByTeam } from './runsByTeam';
import { runsByWeek, SHOWN_WEEKS } from './runsByWeek';

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
