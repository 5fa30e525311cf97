import { TemplateRuns } from '@kumiki/backstage-plugin-team-topology-common';
import { describeSelfService } from './selfServiceFacts';

function runs(succeeded: number, medianSeconds?: number): TemplateRuns {
  return {
    template: 'template:default/path',
    capabilities: [],
    week: '2024-12-02',
    runs: succeeded,
    succeeded,
    failed: 0,
    cancelled: 0,
    medianSeconds,
  };
}

describe('describeSelfService', () => {
  it.each([
    ['one week', [runs(3, 20)], 20],
    ['a week counted by its runs', [runs(1, 600), runs(9, 20)], 20],
    ['two halves: the lower one', [runs(2, 60), runs(2, 20)], 20],
    ['a week in which nothing succeeded', [runs(0, 5), runs(1, 20)], 20],
    ['no week with a median', [runs(0), runs(2)], undefined],
    ['no week', [], undefined],
  ])('takes the median over %s', (_, rows, expected) => {
    expect(describeSelfService(rows, { weeks: 12 }).medianSeconds).toBe(
      expected,
    );
  });

  it('does not count what a person cancelled as a failure', () => {
    const row = { ...runs(3), runs: 5, cancelled: 2 };

    expect(describeSelfService([row], { weeks: 1 })).toMatchObject({
      runs: 5,
      failedRuns: 0,
      successPercent: 100,
    });
  });
});
