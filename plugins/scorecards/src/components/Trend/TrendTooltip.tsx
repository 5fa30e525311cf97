import { Flex, Text } from '@backstage/ui';
import {
  ScorecardLevel,
  TrendPoint,
} from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../../hooks/useWords';
import { levelShares } from '../../lib/levelShares';
import { CoverageText } from '../CoverageText';
import { LevelCountsList } from '../LevelDistribution';

/** What the chart says about one day: the levels in their order, then the coverage. */
export const TrendTooltip = (props: {
  levels: readonly ScorecardLevel[];
  point: TrendPoint;
}) => {
  const { date } = useWords();
  const { levels, point } = props;
  return (
    <Flex
      direction="column"
      gap="1"
      p="2"
      style={{
        background: 'var(--bui-bg-app)',
        border: '1px solid var(--bui-border-2)',
      }}
    >
      <Text as="span" variant="body-small" weight="bold">
        {date(point.day)}
      </Text>
      <LevelCountsList shares={levelShares(levels, point.levels)} column />
      <CoverageText coverage={point.coverage} />
    </Flex>
  );
};
