import { Text } from '@backstage/ui';
import { useWords } from '../../hooks/useWords';
import { LACKING_STATES } from '../../lib/checkStates';
import { NextStep } from '../../lib/nextSteps';
import { ScorecardLink } from '../ScorecardLink';
import { StateCountsList } from '../StateCountsList';

/** Which check it is, how many entities it blocks, and where to see them. */
export const NextStepSummary = (props: {
  step: NextStep;
  group: string;
  title: string;
  scorecard?: string;
}) => {
  const { t, amount } = useWords();
  const { step, group, title, scorecard } = props;
  const { fail, unknown, error } = step.counts;
  return (
    <>
      <Text as="h3" variant="body-large" weight="bold">
        {title}
      </Text>
      {scorecard && <Text variant="body-small">{scorecard}</Text>}
      <Text>
        {t('team.blocks', { lacking: amount(step.lacking), count: step.all })}
      </Text>
      <StateCountsList counts={{ fail, unknown, error }} />
      <div>
        <ScorecardLink
          scorecard={step.scorecard}
          text={t('team.show', { check: title })}
          state={{
            view: 'results',
            states: LACKING_STATES,
            checks: [step.check],
            owners: [group],
          }}
        />
      </div>
    </>
  );
};
