import { MarkdownContent } from '@backstage/core-components';
import { Flex, Text } from '@backstage/ui';
import { ReportedCheck } from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../../hooks/useWords';
import { Field } from '../Field';
import { RuleText } from '../RuleText';
import { FactsTable } from './FactsTable';
import { useOptOutText } from './useOptOutText';

/** Why a check is in its state, and what to do about it. */
export const CheckReasons = (props: { check: ReportedCheck }) => {
  const { t, moment } = useWords();
  const { state, since, reason, message, remedy, rule, facts } = props.check;
  // Otherwise the message would speak of values that nobody knows.
  const isEvaluated = state === 'pass' || state === 'fail';
  const optOutText = useOptOutText(props.check);
  // Then the opt-out is all that there is to say, and can be said in any language.
  const why =
    optOutText && (isEvaluated || state === 'self-maintained')
      ? optOutText
      : reason;
  return (
    <Flex direction="column" gap="3">
      <Text>
        {since
          ? `${t(`stateMeaning.${state}`)} ${t('entity.stateSince', {
              date: moment(since),
            })}`
          : t(`stateMeaning.${state}`)}
      </Text>
      {why && (
        <Field label={t('entity.reason')}>
          <Text>{why}</Text>
        </Field>
      )}
      {message && isEvaluated && (
        <Field label={t('entity.message')}>
          <Text>{message}</Text>
        </Field>
      )}
      {remedy && (
        <Field label={t('entity.remedy')}>
          <MarkdownContent content={remedy} />
        </Field>
      )}
      <Field label={t('entity.rule')}>
        <RuleText rule={rule} />
      </Field>
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
