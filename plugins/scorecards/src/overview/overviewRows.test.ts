import { ScorecardOverview } from '@kumiki/backstage-plugin-scorecards-common';
import { recordedApi } from '../../dev/recordedApi';
import { overviewRows } from './overviewRows';

describe('overviewRows', () => {
  it('says where a team stands and what each scorecard says about it', async () => {
    const api = recordedApi();
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
      'scorecard:default/good-team',
      'scorecard:default/production-readiness',
    ]);
  });

  it('tells apart teams of one title', async () => {
    const group = (ref: string) => ({
      ...{ group: ref, title: 'Payments' },
      ...{ hasChildren: false, entities: 0, depth: 1 },
    });
    const overview = {
      ...(await recordedApi().getOverview({ depth: 1 })),
      groups: [group('group:default/payments'), group('group:shop/payments')],
    };
    expect(overviewRows(overview).map(({ title }) => title)).toEqual([
      'Payments (payments)',
      'Payments (shop/payments)',
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
