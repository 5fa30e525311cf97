import { Flex } from '@backstage/ui';
import {
  ScorecardRollup,
  ScorecardSummary,
} from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../../hooks/useWords';
import { LevelDistribution } from '../LevelDistribution';
import { ScorecardLink } from '../ScorecardLink';

/** What a scorecard says about a team, with the way to its results. */
export const HeatMapCell = (props: {
  scorecard: ScorecardSummary;
  rollup: ScorecardRollup;
  group: { id: string; title: string };
}) => {
  const { t } = useWords();
  const { scorecard, rollup, group } = props;
  return (
    <Flex direction="column" gap="1" style={{ width: '100%' }}>
      <LevelDistribution levels={scorecard.levels} rollup={rollup} />
      <ScorecardLink
        scorecard={scorecard.ref}
        text={t('scorecard.view.results')}
        label={t('overview.results', {
          group: group.title,
          scorecard: scorecard.title,
        })}
        state={{ view: 'results', states: [], owners: [group.id] }}
      />
    </Flex>
  );
};
