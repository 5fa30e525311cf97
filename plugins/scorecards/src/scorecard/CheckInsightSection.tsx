import { useApi } from '@backstage/core-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import {
  CHECK_STATES,
  CheckInsight,
  CommonReason,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  DataTable,
  RequestState,
  RequestView,
  useRequest,
} from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { requestOf } from '../api/requests';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { Field, PlainList } from '../ui/blocks';
import { CheckStateLabel, StateCountsList } from '../ui/checkStates';
import { useWords, Words } from '../words/useWords';

/** How one check did in the last 90 days. */
function useCheckInsight(
  scorecard: string,
  check: string,
): RequestState<CheckInsight> {
  const api = useApi(scorecardsApiRef);
  const request = useRequest(
    useCallback(
      signal => api.getCheckInsight({ ...requestOf(scorecard), check, signal }),
      [api, scorecard, check],
    ),
    { permission: scorecardsReadPermission.name },
  );
  const { value } = request;
  // The answer for the previous check must not be shown for this one.
  const isAnswer = value?.scorecard === scorecard && value.check === check;
  return { ...request, value: isAnswer ? value : undefined };
}

/** The rules for which there are words in the language of the app. */
const CAUSES = [
  'never-observed',
  'not-in-observation',
  'stale',
  'provider-failed',
  'wrong-value',
  'rule-failed',
  'when-failed',
] as const;

function describeCause(
  { rule, fact = '', provider = '', text }: CommonReason,
  { t }: Words,
): string {
  const cause = CAUSES.find(it => it === rule);
  return cause ? t(`insight.cause.${cause}`, { fact, provider }) : text;
}

/** Why a check does not pass, the most common reason first. */
const Reasons = (props: { insight: CheckInsight }) => {
  const words = useWords();
  const { t, amount } = words;
  const { reasons, examined } = props.insight;
  if (reasons.length === 0) {
    return <Text>{t('insight.noReasons')}</Text>;
  }
  return (
    <Flex direction="column" gap="2">
      <Text variant="body-small">
        {t('insight.examined', { count: examined, total: amount(examined) })}
      </Text>
      <PlainList label={t('insight.reasons')}>
        {reasons.map(reason => (
          <Flex
            key={`${reason.state} ${reason.text}`}
            align="center"
            gap="3"
            style={{ flexWrap: 'wrap' }}
          >
            <CheckStateLabel state={reason.state} />
            <Text as="span">{describeCause(reason, words)}</Text>
            <Text as="span" variant="body-small">
              {t('insight.reason', {
                count: reason.entities,
                total: amount(reason.entities),
              })}
            </Text>
          </Flex>
        ))}
      </PlainList>
    </Flex>
  );
};

/** The six states day by day, the newest first; only days on which something changed. */
const StateHistory = (props: { insight: CheckInsight }) => {
  const { t, amount, date } = useWords();
  const { points } = props.insight;
  if (points.length === 0) {
    return <Text>{t('insight.noHistory')}</Text>;
  }
  return (
    <Accordion>
      <AccordionTrigger title={t('insight.history')} />
      <AccordionPanel>
        <DataTable
          label={t('insight.history')}
          columns={[
            t('insight.day'),
            ...CHECK_STATES.map(state => t(`state.${state}`)),
          ]}
          rows={[...points].reverse().map(({ day, counts }) => ({
            id: day,
            cells: [
              date(day),
              ...CHECK_STATES.map(state => amount(counts[state] ?? 0)),
            ],
          }))}
        />
      </AccordionPanel>
    </Accordion>
  );
};

/** How a check stands and stood, how long it takes to fix, and why it does not pass. */
export const CheckInsightSection = (props: {
  scorecard: string;
  check: string;
}) => {
  const { t, age, amount } = useWords();
  const request = useCheckInsight(props.scorecard, props.check);
  return (
    <RequestView request={request}>
      {insight => (
        <Flex direction="column" gap="3">
          <Field label={t('insight.now')}>
            <StateCountsList counts={insight.counts} />
          </Field>
          <Field label={t('insight.medianTime')}>
            <Text>
              {insight.medianTimeToPassMs === undefined
                ? t('insight.notFixed')
                : t('insight.medianValue', {
                    age: age(insight.medianTimeToPassMs),
                    total: amount(insight.fixed),
                  })}
            </Text>
          </Field>
          <Field label={t('insight.reasons')}>
            <Reasons insight={insight} />
          </Field>
          <StateHistory insight={insight} />
        </Flex>
      )}
    </RequestView>
  );
};
