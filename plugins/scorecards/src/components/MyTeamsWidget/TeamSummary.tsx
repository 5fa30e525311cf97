import { Flex, Text } from '@backstage/ui';
import { EntityLink, RequestView } from '@kumiki/frontend-common';
import { useGroupRollup } from '../../hooks/useGroupRollup';
import { useWords } from '../../hooks/useWords';
import { LevelDistribution } from '../LevelDistribution';
import { PlainList } from '../PlainList';
import { ScorecardFlags } from '../ScorecardFlags';
import { ScorecardLink } from '../ScorecardLink';

/** What a team owns, scorecard by scorecard, in short. */
export const TeamSummary = (props: { team: string }) => {
  const { t } = useWords();
  const { team } = props;
  const request = useGroupRollup(team);
  return (
    <Flex direction="column" gap="2">
      <EntityLink entityRef={team} />
      <RequestView request={request}>
        {({ total, scorecards }) =>
          total.scorecards.length === 0 ? (
            <Text variant="body-small">{t('widget.nothing')}</Text>
          ) : (
            <PlainList>
              {total.scorecards.map(rollup => {
                const scorecard = scorecards.find(
                  ({ ref }) => ref === rollup.scorecard,
                );
                return (
                  scorecard && (
                    <Flex key={scorecard.ref} direction="column" gap="1">
                      <ScorecardLink
                        scorecard={scorecard.ref}
                        text={scorecard.title}
                        state={{ view: 'results', owners: [team] }}
                      />
                      <ScorecardFlags scorecard={scorecard} />
                      <LevelDistribution
                        levels={scorecard.levels}
                        rollup={rollup}
                      />
                    </Flex>
                  )
                );
              })}
            </PlainList>
          )
        }
      </RequestView>
    </Flex>
  );
};
