import { Card, CardBody, CardHeader, Flex, Grid, Text } from '@backstage/ui';
import {
  ScorecardRollup,
  ScorecardSummary,
} from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../../hooks/useWords';
import { LevelDistribution } from '../LevelDistribution';
import { ScorecardFlags } from '../ScorecardFlags';
import { ScorecardLink } from '../ScorecardLink';
import { Section } from '../Section';
import { WeakestChecks } from '../WeakestChecks';

/** Every scorecard over all entities that are looked at, with its weakest checks. */
export const ScorecardTotals = (props: {
  scorecards: ScorecardSummary[];
  totals: ScorecardRollup[];
  /** The group whose entities are counted; every entity where absent. */
  owner?: string;
}) => {
  const { t } = useWords();
  const { scorecards, totals, owner } = props;
  return (
    <Section title={t('overview.scorecards')}>
      <Grid.Root columns={{ initial: '1', sm: '2', lg: '3' }} gap="3">
        {scorecards.map(scorecard => {
          const { ref, title, levels } = scorecard;
          const rollup = totals.find(it => it.scorecard === ref);
          return (
            <Card key={ref}>
              <CardHeader>
                <Flex direction="column" gap="1">
                  <ScorecardLink scorecard={ref} text={title} />
                  <ScorecardFlags scorecard={scorecard} />
                </Flex>
              </CardHeader>
              <CardBody>
                {rollup ? (
                  <Flex direction="column" gap="3">
                    <LevelDistribution levels={levels} rollup={rollup} />
                    <Text as="h3" variant="body-small" weight="bold">
                      {t('weakest.title')}
                    </Text>
                    <WeakestChecks rollup={rollup} owner={owner} />
                  </Flex>
                ) : (
                  <Text>{t('level.noEntities')}</Text>
                )}
              </CardBody>
            </Card>
          );
        })}
      </Grid.Root>
    </Section>
  );
};
