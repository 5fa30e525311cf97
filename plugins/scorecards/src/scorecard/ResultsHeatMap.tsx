import { useApi } from '@backstage/core-plugin-api';
import { Flex, SearchField, Select, Text } from '@backstage/ui';
import {
  ResultFilter,
  ScorecardDetails,
  ScorecardResultItem,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  nameOfRef,
  textSearch,
  withDistinctTitles,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestView, useRequest } from '@kumiki/frontend-common';
import { useCallback, useDeferredValue, useId, useMemo } from 'react';
import { UpdateState } from '../address/addressState';
import { ScorecardState } from '../address/scorecardAddress';
import { requestOf } from '../api/requests';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { useWords } from '../words/useWords';
import { HeatMap } from './HeatMap';
import { HeatMapLegend } from './HeatMapLegend';
import {
  HEAT_MAP_GROUPINGS,
  HEAT_MAP_ORDERS,
  linesOf,
  sortRows,
} from './heatMapRows';

const PAGE = 500;

/** More cannot be taken in at a glance; filters narrow it down. */
const MAX_ROWS = 2_000;

/** The first results that match a filter, and how many there are. */
function useAllResults(scorecard: string, filter: ResultFilter) {
  const api = useApi(scorecardsApiRef);
  return useRequest(
    useCallback(
      async signal => {
        const items: ScorecardResultItem[] = [];
        let cursor: string | undefined;
        let total = 0;
        do {
          const page = await api.getResults({
            ...requestOf(scorecard),
            ...filter,
            limit: PAGE,
            cursor,
            signal,
          });
          items.push(...page.items);
          cursor = page.nextCursor;
          total = page.totalItems;
        } while (cursor && items.length < MAX_ROWS);
        return { items, total };
      },
      [api, scorecard, filter],
    ),
    { permission: scorecardsReadPermission.name },
  );
}

/** What of the address decides how the results are arranged. */
type Arrangement = Pick<ScorecardState, 'order' | 'group' | 'search'>;

/** How the heat map is searched, sorted and put together. */
const HeatMapControls = (props: {
  state: Arrangement;
  update: UpdateState<ScorecardState>;
}) => {
  const { t } = useWords();
  const { state, update } = props;
  return (
    <Flex align="end" gap="3" style={{ flexWrap: 'wrap' }}>
      <SearchField
        size="small"
        aria-label={t('heatMap.search')}
        placeholder={t('heatMap.search')}
        value={state.search ?? ''}
        onChange={text =>
          update({ search: text || undefined }, { replace: true })
        }
        style={{ flex: '0 1 240px', minWidth: 0 }}
      />
      <Select
        style={{ flex: '0 1 230px', minWidth: 0 }}
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
        style={{ flex: '0 1 180px', minWidth: 0 }}
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
    </Flex>
  );
};

/** The heat map in an arrangement, with its legend. */
const ArrangedHeatMap = (props: {
  scorecard: ScorecardDetails;
  items: ScorecardResultItem[];
  total: number;
  state: Arrangement;
  update: UpdateState<ScorecardState>;
}) => {
  const { t, amount, language } = useWords();
  const helpId = useId();
  const { scorecard, items, total, state, update } = props;
  const { order, group } = state;
  // Typing stays quick, however much there is to arrange.
  const search = useDeferredValue(state.search ?? '');
  const rows = useMemo(
    () =>
      withDistinctTitles(
        items.map(item => ({
          ...item,
          ref: item.entity,
          title: item.title ?? nameOfRef(item.entity),
        })),
      ),
    [items],
  );
  const { found, lines } = useMemo(() => {
    const { compare } = new Intl.Collator(language, { numeric: true });
    const matching = textSearch(rows, search, ({ title, entity, owners }) => [
      title,
      entity,
      ...owners.map(nameOfRef),
    ]);
    const { levels } = scorecard;
    const sorted = sortRows(matching, order, { levels, compare });
    return {
      found: sorted,
      lines: linesOf(sorted, group, { scorecard, compare }),
    };
  }, [rows, search, order, group, scorecard, language]);
  return (
    <Flex direction="column" gap="3">
      <HeatMapControls state={state} update={update} />
      <HeatMapLegend />
      <Text id={helpId} variant="body-small" color="secondary">
        {rows.length < total
          ? t('heatMap.narrow', {
              shown: amount(rows.length),
              total: amount(total),
            })
          : t('heatMap.help')}
      </Text>
      {found.length === 0 ? (
        <Text role="status">{t('results.none')}</Text>
      ) : (
        <HeatMap
          scorecard={scorecard}
          rows={found}
          lines={lines}
          describedBy={helpId}
        />
      )}
    </Flex>
  );
};

/** The results that match the filter as one picture: entities by checks. */
export const ResultsHeatMap = (props: {
  scorecard: ScorecardDetails;
  filter: ResultFilter;
  state: Arrangement;
  update: UpdateState<ScorecardState>;
}) => {
  const { scorecard, filter, state, update } = props;
  const request = useAllResults(scorecard.ref, filter);
  return (
    <RequestView request={request}>
      {({ items, total }) => (
        <ArrangedHeatMap
          scorecard={scorecard}
          items={items}
          total={total}
          state={state}
          update={update}
        />
      )}
    </RequestView>
  );
};
