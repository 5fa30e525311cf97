import { Flex, Text } from '@backstage/ui';
import {
  remediesOf,
  ReportedCheck,
} from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../../hooks/useWords';
import { Field } from '../Field';
import { RuleText } from '../RuleText';
import { CheckRemedies } from './CheckRemedies';
import { FactsTable } from './FactsTable';
import { useReasonTexts } from './useReasonTexts';

/** Why a check is in its state, and what to do about it. */
export const CheckReasons = (props: { check: ReportedCheck }) => {
  const { t, timestamp } = useWords();
  const { state, since, message, rule, when, facts } = props.check;
  const remedies = remediesOf(props.check);
  // Otherwise the message would speak of values that nobody knows.
  const isEvaluated = state === 'pass' || state === 'fail';
  const { optOut, others } = useReasonTexts(props.check);
  const why = [...(optOut ? [optOut] : []), ...others];
  return (
    <Flex direction="column" gap="3">
      <Text>
        {since
          ? `${t(`stateMeaning.${state}`)} ${t('entity.stateSince', {
              date: timestamp(since),
            })}`
          : t(`stateMeaning.${state}`)}
      </Text>
      {why.length > 0 && (
        <Field label={t('entity.reason')}>
          <Flex direction="column" gap="1">
            {why.map(text => (
              <Text key={text}>{text}</Text>
            ))}
          </Flex>
        </Field>
      )}
      {message && isEvaluated && (
        <Field label={t('entity.message')}>
          <Text>{message}</Text>
        </Field>
      )}
      {remedies.length > 0 && (
        <Field label={t('entity.remedy')}>
          <CheckRemedies remedies={remedies} />
        </Field>
      )}
      <Field label={t('entity.rule')}>
        <RuleText rule={rule} />
      </Field>
      {when && (
        <Field label={t('entity.when')}>
          <RuleText rule={when} />
        </Field>
      )}
      <Field label={t('entity.facts')}>
        {facts.length === 0 ? (
          <Text>{t('entity.noFacts')}</Text>
        ) : (
          <FactsTable facts={facts} />
        )}
      </Field>
    </Flex>
  );
};
