import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Select,
  Text,
} from '@backstage/ui';
import {
  ScorecardLevel,
  ScorecardSummary,
  Trend,
  TrendPoint,
} from '@kumiki/backstage-plugin-scorecards-common';
import { DataTable, RequestState, RequestView } from '@kumiki/frontend-common';
import { Section } from '../ui/blocks';
import { CoverageText, LevelCountsList } from '../ui/LevelDistribution';
import { levelShares } from '../ui/levels';
import { useWords } from '../words/useWords';
import { compareByChange, headlineChange } from './levelShare';
import { TrendChart } from './TrendChart';
import { pointsOf } from './useTrend';

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

/** The scorecard that changed most, and the largest of those that changed as much. */
function mostChanged(
  scorecards: readonly ScorecardSummary[],
  trend: Trend,
): ScorecardSummary {
  const told = scorecards.map(scorecard => {
    const points = pointsOf(trend, scorecard.ref) ?? [];
    return {
      scorecard,
      change: headlineChange(scorecard.levels, points),
      entities: points.at(-1)?.entities ?? 0,
    };
  });
  return told.sort(compareByChange)[0].scorecard;
}

/** How scorecards changed, one at a time. */
export const TrendSection = (props: {
  request: RequestState<Trend>;
  scorecards: ScorecardSummary[];
  /** The scorecard that is drawn; the one that changed most where it is none of them. */
  selected?: string;
  onSelect(scorecard: string): void;
}) => {
  const { t, date } = useWords();
  const { request, scorecards, selected, onSelect } = props;
  return (
    <Section title={t('trend.title')}>
      <RequestView request={request}>
        {trend => {
          const drawn =
            scorecards.find(({ ref }) => ref === selected) ??
            mostChanged(scorecards, trend);
          const { imported } = trend;
          return (
            <Flex direction="column" gap="2">
              <Select
                aria-label={t('trend.scorecard')}
                options={scorecards.map(({ ref, title }) => ({
                  value: ref,
                  label: title,
                }))}
                value={drawn.ref}
                onChange={key => onSelect(String(key))}
                style={{ maxWidth: 320 }}
              />
              <ScorecardTrend
                scorecard={drawn}
                points={pointsOf(trend, drawn.ref) ?? []}
              />
              {imported && (
                <Text as="p" variant="body-small">
                  {t('trend.imported', {
                    from: date(imported.from),
                    to: date(imported.to),
                  })}
                </Text>
              )}
            </Flex>
          );
        }}
      </RequestView>
    </Section>
  );
};
