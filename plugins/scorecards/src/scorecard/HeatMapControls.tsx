import { SearchField, Select } from '@backstage/ui';
import { UpdateState } from '../address/addressState';
import { ScorecardState } from '../address/scorecardAddress';
import { useWords } from '../words/useWords';
import { HEAT_MAP_GROUPINGS, HEAT_MAP_ORDERS } from './heatMapRows';

/** What of the address decides how the results are arranged. */
export type Arrangement = Pick<ScorecardState, 'order' | 'group' | 'search'>;

/** How the heat map is searched, sorted and put together. */
export const HeatMapControls = (props: {
  state: Arrangement;
  update: UpdateState<ScorecardState>;
}) => {
  const { t } = useWords();
  const { state, update } = props;
  return (
    <>
      <SearchField
        size="small"
        aria-label={t('heatMap.search')}
        placeholder={t('heatMap.search')}
        value={state.search ?? ''}
        onChange={text =>
          update({ search: text || undefined }, { replace: true })
        }
        style={{ flex: '1 1 170px', maxWidth: 260, minWidth: 0 }}
      />
      <Select
        style={{ flex: '1 1 170px', maxWidth: 230, minWidth: 0 }}
        label={t('heatMap.order')}
        options={HEAT_MAP_ORDERS.map(value => ({
          value,
          label: t(`heatMap.orders.${value}`),
        }))}
        value={state.order}
        onChange={value =>
          update({ order: HEAT_MAP_ORDERS.find(it => it === value) ?? 'level' })
        }
      />
      <Select
        style={{ flex: '1 1 110px', maxWidth: 150, minWidth: 0 }}
        label={t('heatMap.group')}
        options={[
          { value: 'none', label: t('heatMap.groups.none') },
          ...HEAT_MAP_GROUPINGS.map(value => ({
            value,
            label: t(`heatMap.groups.${value}`),
          })),
        ]}
        value={state.group ?? 'none'}
        onChange={value =>
          update({ group: HEAT_MAP_GROUPINGS.find(it => it === value) })
        }
      />
    </>
  );
};
