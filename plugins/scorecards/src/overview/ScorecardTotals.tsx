import { Card, CardBody, CardHeader, Flex, Grid, Text } from '@backstage/ui';
import {
  ScorecardRollup,
  ScorecardSummary,
} from '@kumiki/backstage-plugin-scorecards-common';
import { ScorecardLink } from '../address/scorecardAddress';
import { PlainList, Section } from '../ui/blocks';
import { LACKING_STATES, statesOf } from '../ui/checkStates';
import { LevelDistribution } from '../ui/LevelDistribution';
import { ScorecardFlags } from '../ui/ScorecardFlags';
import { useWords } from '../words/useWords';

const SHOWN = 3;

/** The checks of a scorecard that are missed most often, by state. */
const WeakestChecks = (props: {
  rollup: ScorecardRollup;
  /** The group whose entities are counted; every entity where absent. */
  owner?: string;
}) => {
  const { t, amount, list } = useWords();
  const { rollup, owner } = props;
  if (rollup.weakest.length === 0) {
    return <Text variant="body-small">{t('weakest.none')}</Text>;
  }
  return (
    <PlainList label={t('weakest.title')}>
      {rollup.weakest
        .slice(0, SHOWN)
        .map(({ check, title = check, counts, lacking, all }) => (
          <Flex key={check} direction="column" gap="0">
            <ScorecardLink
              scorecard={rollup.scorecard}
              text={title}
              label={t('weakest.show', { check: title })}
              state={{
                view: 'results',
                states: LACKING_STATES,
                checks: [check],
                owners: owner ? [owner] : [],
              }}
            />
            <Text as="span" variant="body-small">
              {t('weakest.lacking', {
                lacking: amount(lacking),
                count: all,
                states: list(
                  statesOf(counts)
                    .filter(({ state }) => LACKING_STATES.includes(state))
                    .map(({ state, count }) =>
                      t('state.count', {
                        state: t(`state.${state}`),
                        total: amount(count),
                      }),
                    ),
                ),
              })}
            </Text>
          </Flex>
        ))}
    </PlainList>
  );
};

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
