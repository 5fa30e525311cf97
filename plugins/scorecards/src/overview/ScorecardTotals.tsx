import { Card, CardBody, CardHeader, Flex, Grid, Text } from '@backstage/ui';
import {
  ScorecardRollup,
  ScorecardSummary,
  Trend,
} from '@kumiki/backstage-plugin-scorecards-common';
import { ScorecardLink } from '../address/scorecardAddress';
import { LevelHeadline } from '../trend/LevelHeadline';
import { compareByChange, headlineChange } from '../trend/levelShare';
import { pointsOf } from '../trend/useTrend';
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

/** Every scorecard over all entities that are looked at, what changed most first. */
export const ScorecardTotals = (props: {
  scorecards: ScorecardSummary[];
  totals: ScorecardRollup[];
  /** The group whose entities are counted; every entity where absent. */
  owner?: string;
  /** Absent while it is not known. */
  trend?: Trend;
}) => {
  const { t } = useWords();
  const { scorecards, totals, owner, trend } = props;
  const cards = scorecards
    .map(scorecard => {
      const { ref, levels } = scorecard;
      const rollup = totals.find(it => it.scorecard === ref);
      const points = pointsOf(trend, ref);
      const change = points && headlineChange(levels, points);
      return { scorecard, rollup, points, change };
    })
    .sort((a, b) =>
      compareByChange(
        { change: a.change, entities: a.rollup?.entities ?? 0 },
        { change: b.change, entities: b.rollup?.entities ?? 0 },
      ),
    );
  return (
    <Section title={t('overview.scorecards')}>
      <Grid.Root columns={{ initial: '1', sm: '2', lg: '3' }} gap="3">
        {cards.map(({ scorecard, rollup, points }) => {
          const { ref, title, levels } = scorecard;
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
                    <LevelHeadline
                      levels={levels}
                      rollup={rollup}
                      points={points}
                    />
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
      <Text variant="body-small" color="secondary">
        {t('overview.legend')}
      </Text>
    </Section>
  );
};
