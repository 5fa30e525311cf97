import { useApi } from '@backstage/core-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Select,
  Text,
} from '@backstage/ui';
import {
  GroupTrend,
  ScorecardLevel,
  scorecardsReadPermission,
  ScorecardSummary,
  TrendPoint,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  DataTable,
  RequestState,
  RequestView,
  useRequest,
} from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { requestOf } from '../api/requests';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { Section } from '../ui/blocks';
import { CoverageText, LevelCountsList } from '../ui/LevelDistribution';
import { levelShares } from '../ui/levels';
import { useWords } from '../words/useWords';
import { TrendChart } from './TrendChart';

/** How one scorecard changed over what a group and its descendants own. */
function useGroupTrend(
  group: string,
  scorecard: string,
): RequestState<GroupTrend> {
  const api = useApi(scorecardsApiRef);
  const request = useRequest(
    useCallback(
      signal =>
        api.getGroupTrend({
          ...requestOf(group),
          scorecard: [scorecard],
          signal,
        }),
      [api, group, scorecard],
    ),
    { permission: scorecardsReadPermission.name },
  );
  const { value } = request;
  const isAnswer =
    value?.group === group &&
    value.scorecards.every(it => it.scorecard === scorecard);
  return { ...request, value: isAnswer ? value : undefined };
}

/** The values of the chart as a table, the newest day first. */
const TrendTable = (props: {
  levels: readonly ScorecardLevel[];
  points: TrendPoint[];
}) => {
  const { t, date, amount } = useWords();
  const { levels, points } = props;
  const columns = levelShares(levels, {});
  return (
    <DataTable
      label={t('trend.table')}
      columns={[
        t('trend.day'),
        t('trend.entities'),
        ...columns.map(({ title }) => title ?? t('level.none')),
        t('coverage.label'),
      ]}
      rows={[...points].reverse().map(point => ({
        id: point.day,
        cells: [
          date(point.day),
          amount(point.entities),
          ...columns.map(({ id }) => amount(point.levels[id] ?? 0)),
          <CoverageText key="coverage" coverage={point.coverage} />,
        ],
      }))}
    />
  );
};

/** One scorecard over a time, as a chart and as a table. */
const ScorecardTrend = (props: {
  scorecard: ScorecardSummary;
  points: TrendPoint[];
}) => {
  const { t, date } = useWords();
  const { points } = props;
  const { title, levels } = props.scorecard;
  const newest = points.at(-1);
  if (!newest) {
    return <Text>{t('trend.none')}</Text>;
  }
  const days = `${date(points[0].day)} – ${date(newest.day)}`;
  return (
    <Flex direction="column" gap="2">
      <div
        role="img"
        aria-label={t('trend.chart', { scorecard: title, text: days })}
      >
        <TrendChart levels={levels} points={points} />
      </div>
      <LevelCountsList shares={levelShares(levels, newest.levels)} />
      <CoverageText coverage={newest.coverage} />
      <Text variant="body-small">{t('trend.ofDay')}</Text>
      <Accordion>
        <AccordionTrigger title={t('trend.table')} />
        <AccordionPanel>
          <TrendTable levels={levels} points={points} />
        </AccordionPanel>
      </Accordion>
    </Flex>
  );
};

const DrawnTrend = (props: { group: string; scorecard: ScorecardSummary }) => {
  const { group, scorecard } = props;
  const { t, date } = useWords();
  const request = useGroupTrend(group, scorecard.ref);
  return (
    <RequestView request={request}>
      {({ scorecards, imported }) => (
        <>
          {imported && (
            <Text as="p" variant="body-small">
              {t('trend.imported', {
                from: date(imported.from),
                to: date(imported.to),
              })}
            </Text>
          )}
          <ScorecardTrend
            scorecard={scorecard}
            points={scorecards[0]?.points ?? []}
          />
        </>
      )}
    </RequestView>
  );
};

/** How what a group and its descendants own changed, one scorecard at a time. */
export const GroupTrendSection = (props: {
  group: string;
  scorecards: ScorecardSummary[];
  /** The scorecard that is drawn; the first where it is none of them. */
  selected?: string;
  onSelect(scorecard: string): void;
}) => {
  const { t } = useWords();
  const { group, scorecards, selected, onSelect } = props;
  const drawn = scorecards.find(({ ref }) => ref === selected) ?? scorecards[0];
  return (
    <Section
      title={t('trend.title')}
      actions={
        <Select
          aria-label={t('trend.scorecard')}
          options={scorecards.map(({ ref, title }) => ({
            value: ref,
            label: title,
          }))}
          value={drawn.ref}
          onChange={key => onSelect(String(key))}
          style={{ flex: '0 1 260px', minWidth: 0 }}
        />
      }
    >
      <DrawnTrend group={group} scorecard={drawn} />
    </Section>
  );
};
