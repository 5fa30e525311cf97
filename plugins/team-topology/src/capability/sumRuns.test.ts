import { TemplateRuns } from '@kumiki/backstage-plugin-team-topology-common';
import { sumRuns } from './sumRuns';

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
