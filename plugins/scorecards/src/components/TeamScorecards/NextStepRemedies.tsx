import { Text } from '@backstage/ui';
import {
  remedyFor,
  ScorecardCheckDetails,
} from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../../hooks/useWords';
import { NextStep } from '../../lib/nextSteps';
import { Field } from '../Field';
import { RemedyText } from '../RemedyText';

/** What to do about a check, by the states that it is in. */
export const NextStepRemedies = (props: {
  step: NextStep;
  details: ScorecardCheckDetails;
}) => {
  const { t, list } = useWords();
  const { remedy, facts } = props.details;
  const { fail = 0, unknown = 0, error = 0 } = props.step.counts;
  const text = fail > 0 ? remedyFor('fail', remedy) : undefined;
  return (
    <>
      {text && (
        <Field label={t('team.whereFailing')}>
          <RemedyText remedy={text} />
        </Field>
      )}
      {unknown + error > 0 && facts.length > 0 && (
        <Field label={t('team.whereUnknown')}>
          <Text>
            {t('team.getFacts', { facts: list(facts.map(({ name }) => name)) })}
          </Text>
        </Field>
      )}
    </>
  );
};
