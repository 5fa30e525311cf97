import { Flex, Text } from '@backstage/ui';
import { ScorecardRollup } from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../../hooks/useWords';
import { LACKING_STATES, statesOf } from '../../lib/checkStates';
import { PlainList } from '../PlainList';
import { ScorecardLink } from '../ScorecardLink';

const SHOWN = 3;

/** The checks of a scorecard that lack most often, with why they lack. */
export const WeakestChecks = (props: {
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
