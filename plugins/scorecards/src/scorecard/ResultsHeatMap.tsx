import { useApi } from '@backstage/core-plugin-api';
import { Flex, Text } from '@backstage/ui';
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
import { requestOf } from '../api/requests';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { useWords } from '../words/useWords';
import { HeatMap } from './HeatMap';
import { Arrangement } from './HeatMapControls';
import { HeatMapLegend } from './HeatMapLegend';
import { linesOf, sortRows } from './heatMapRows';

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

/** The heat map in an arrangement, with its legend. */
const ArrangedHeatMap = (props: {
  scorecard: ScorecardDetails;
  items: ScorecardResultItem[];
  total: number;
  state: Arrangement;
}) => {
  const { t, amount, language } = useWords();
  const helpId = useId();
  const { scorecard, items, total, state } = props;
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
      {rows.length < total && (
        <Text variant="body-small">
          {t('heatMap.narrow', {
            shown: amount(rows.length),
            total: amount(total),
          })}
        </Text>
      )}
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
      <HeatMapLegend />
      <Text id={helpId} variant="body-small" color="secondary">
        {t('heatMap.help')}
      </Text>
    </Flex>
  );
};

/** The results that match the filter as one picture: entities by checks. */
export const ResultsHeatMap = (props: {
  scorecard: ScorecardDetails;
  filter: ResultFilter;
  state: Arrangement;
}) => {
  const { scorecard, filter, state } = props;
  const request = useAllResults(scorecard.ref, filter);
  return (
    <RequestView request={request}>
      {({ items, total }) => (
        <ArrangedHeatMap
          scorecard={scorecard}
          items={items}
          total={total}
          state={state}
        />
      )}
    </RequestView>
  );
};
