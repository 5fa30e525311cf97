import { Flex } from '@backstage/ui';
import {
  ScorecardLevel,
  ScorecardRollup,
} from '@kumiki/backstage-plugin-scorecards-common';
import { levelShares } from '../../lib/levelShares';
import { CoverageText } from '../CoverageText';
import { LevelBar } from './LevelBar';
import { LevelCountsList } from './LevelCountsList';

/** Entities by level as a bar and in words, with the coverage beside it. */
export const LevelDistribution = (props: {
  levels: readonly ScorecardLevel[];
  rollup: Pick<ScorecardRollup, 'levels' | 'coverage'>;
}) => {
  const { levels, rollup } = props;
  const shares = levelShares(levels, rollup.levels);
  return (
    <Flex direction="column" gap="1">
      <LevelBar shares={shares} />
      <LevelCountsList shares={shares} />
      <CoverageText coverage={rollup.coverage} />
    </Flex>
  );
};
