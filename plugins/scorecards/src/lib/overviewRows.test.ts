import { ScorecardOverview } from '@kumiki/backstage-plugin-scorecards-common';
import { company, FixtureScorecardsApi } from '../../dev/fixture';
import { overviewRows } from './overviewRows';

describe('overviewRows', () => {
  it('says where a team stands and what each scorecard says about it', async () => {
    const api = FixtureScorecardsApi.create(company);
    const rows = overviewRows(await api.getOverview({ depth: 3 }));
    const billing = rows.find(({ title }) => title === 'Billing');
    expect(billing).toMatchObject({
      above: ['Engineering', 'Product'],
      path: [
        'group:default/engineering',
        'group:default/product',
        'group:default/billing',
      ],
      hasChildren: false,
    });
    expect([...(billing?.rollups.keys() ?? [])]).toEqual([
      'scorecard:default/production-readiness',
      'scorecard:default/good-team',
    ]);
  });

  it('passes over what belongs to no row', () => {
    const overview = {
      groups: [],
      cells: [{ group: 'group:default/gone', rollup: { scorecard: 'x' } }],
    };
    expect(overviewRows(overview as unknown as ScorecardOverview)).toEqual([]);
  });
});
