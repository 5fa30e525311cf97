import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import {
  CheckRemedy,
  MissingFact,
  remediesOf,
  ReportedCheck,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RiMegaphoneLine } from '@remixicon/react';
import { Field, IconText } from '../ui/blocks';
import { CheckStateLabel } from '../ui/checkStates';
import { RemedyText, RuleText } from '../ui/checkTexts';
import { useWords } from '../words/useWords';
import { FactsTable } from './FactsTable';
import { useReasonTexts } from './useReasonTexts';

/** The remedies of a check: that of the scorecard, or how to get its facts. */
const CheckRemedies = (props: { remedies: CheckRemedy[] }) => {
  const { t, timestamp } = useWords();
  const lastSeen = ({ observedAt, pushedBy }: MissingFact) => {
    if (!observedAt) {
      return '';
    }
    const when = timestamp(observedAt);
    return pushedBy
      ? t('remedy.lastPushed', { when, subject: pushedBy })
      : t('remedy.lastSeen', { when });
  };
  const sentence = (remedy: Exclude<CheckRemedy, { rule: 'follow' }>) =>
    remedy.rule === 'correct-rule'
      ? t('remedy.correct-rule')
      : `${t(`remedy.${remedy.rule}`, {
          provider: remedy.provider,
          fact: remedy.fact,
          type: remedy.rule === 'correct-value' ? remedy.type : '',
        })} ${lastSeen(remedy)}`;
  return (
    <Flex direction="column" gap="1">
      {props.remedies.map(remedy =>
        remedy.rule === 'follow' ? (
          <RemedyText key="follow" remedy={remedy.text} />
        ) : (
          <Text key={sentence(remedy)}>{sentence(remedy)}</Text>
        ),
      )}
    </Flex>
  );
};

/** The reasons for the state of a check, and its remedies. */
export const CheckReasons = (props: { check: ReportedCheck }) => {
  const { t, timestamp } = useWords();
  const { state, since, message, rule, when, facts } = props.check;
  const remedies = remediesOf(props.check);
  // Otherwise the message would contain values that are not known.
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

/** A check of an entity: its state in words, and on demand why. */
export const CheckReport = (props: { check: ReportedCheck }) => {
  const { t, date } = useWords();
  const { check } = props;
  const { title, state, message, enforceFrom } = check;
  const { optOut } = useReasonTexts(check);
  return (
    <Accordion>
      <AccordionTrigger>
        <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
          <CheckStateLabel state={state} />
          <Text as="span">{title}</Text>
          {/* What the message says holds only where the rule does not. */}
          {message && state === 'fail' && (
            <Text as="span" variant="body-small">
              {message}
            </Text>
          )}
          {optOut && state === 'fail' && (
            <Text as="span" variant="body-small">
              {optOut}
            </Text>
          )}
          {enforceFrom && (
            <IconText
              icon={RiMegaphoneLine}
              text={t('flag.announced', { date: date(enforceFrom) })}
            />
          )}
        </Flex>
      </AccordionTrigger>
      <AccordionPanel>
        <CheckReasons check={check} />
      </AccordionPanel>
    </Accordion>
  );
};
