import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import {
  ScorecardSummary,
  TrendPoint,
} from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../../hooks/useWords';
import { levelShares } from '../../lib/levelShares';
import { CoverageText } from '../CoverageText';
import { LevelCountsList } from '../LevelDistribution';
import { TrendChart } from './TrendChart';
import { TrendTable } from './TrendTable';

/** One scorecard over a time, as a chart and as a table. */
export const ScorecardTrend = (props: {
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
