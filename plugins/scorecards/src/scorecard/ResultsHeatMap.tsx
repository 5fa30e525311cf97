import { useApi } from '@backstage/core-plugin-api';
import { Flex, Select, Text } from '@backstage/ui';
import {
  ResultFilter,
  ScorecardDetails,
  ScorecardResultItem,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  nameOfRef,
  withDistinctTitles,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestView, useRequest } from '@kumiki/frontend-common';
import { useCallback, useMemo } from 'react';
import { requestOf } from '../api/requests';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { CheckStateLabel, STATES_BY_URGENCY } from '../ui/checkStates';
import { PlainList } from '../ui/blocks';
import { useWords } from '../words/useWords';
import { HeatMap } from './HeatMap';
import { HEAT_MAP_ORDERS, HeatMapOrder, sortRows } from './heatMapRows';

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

/** The heat map with its order and its legend. */
const SortedHeatMap = (props: {
  scorecard: ScorecardDetails;
  items: ScorecardResultItem[];
  total: number;
  order: HeatMapOrder;
  onOrder(order: HeatMapOrder): void;
}) => {
  const { t, amount, language } = useWords();
  const { scorecard, items, total, order, onOrder } = props;
  const { levels } = scorecard;
  const rows = useMemo(() => {
    const named = withDistinctTitles(
      items.map(item => ({
        ...item,
        ref: item.entity,
        title: item.title ?? nameOfRef(item.entity),
      })),
    );
    const { compare } = new Intl.Collator(language);
    return sortRows(named, order, { levels, compare });
  }, [items, order, levels, language]);
  if (rows.length === 0) {
    return <Text role="status">{t('results.none')}</Text>;
  }
  return (
    <Flex direction="column" gap="3">
      <Flex align="end" justify="between" gap="4" style={{ flexWrap: 'wrap' }}>
        <Select
          style={{ maxWidth: 280 }}
          label={t('heatMap.order')}
          options={HEAT_MAP_ORDERS.map(value => ({
            value,
            label: t(`heatMap.orders.${value}`),
          }))}
          value={order}
          onChange={value =>
            onOrder(HEAT_MAP_ORDERS.find(it => it === value) ?? 'level')
          }
        />
        <PlainList inline>
          {STATES_BY_URGENCY.map(state => (
            <CheckStateLabel key={state} state={state} />
          ))}
        </PlainList>
      </Flex>
      <Text variant="body-small" color="secondary">
        {rows.length < total
          ? t('heatMap.narrow', {
              shown: amount(rows.length),
              total: amount(total),
            })
          : t('heatMap.help')}
      </Text>
      <HeatMap scorecard={scorecard} rows={rows} />
    </Flex>
  );
};

/** The results that match the filter as one picture: entities by checks. */
export const ResultsHeatMap = (props: {
  scorecard: ScorecardDetails;
  filter: ResultFilter;
  order: HeatMapOrder;
  onOrder(order: HeatMapOrder): void;
}) => {
  const { scorecard, filter, order, onOrder } = props;
  const request = useAllResults(scorecard.ref, filter);
  return (
    <RequestView request={request}>
      {({ items, total }) => (
        <SortedHeatMap
          scorecard={scorecard}
          items={items}
          total={total}
          order={order}
          onOrder={onOrder}
        />
      )}
    </RequestView>
  );
};
