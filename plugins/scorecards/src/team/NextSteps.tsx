import { useApi } from '@backstage/core-plugin-api';
import { Card, CardBody, Flex, Text } from '@backstage/ui';
import {
  GroupRollup,
  remedyFor,
  ScorecardCheckDetails,
  scorecardsReadPermission,
  ScorecardSummary,
  WeakCheck,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestNote, RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { ScorecardLink } from '../address/scorecardAddress';
import { requestOf } from '../api/requests';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { Field, PlainList, Section } from '../ui/blocks';
import { LACKING_STATES, StateCountsList } from '../ui/checkStates';
import { RemedyText } from '../ui/checkTexts';
import { useWords } from '../words/useWords';

/** A check that keeps entities from a level. */
interface NextStep extends WeakCheck {
  scorecard: string;
}

/** The checks of all scorecards that block the most entities, those first. */
export function nextSteps(rollup: GroupRollup, limit: number): NextStep[] {
  return rollup.scorecards
    .flatMap(({ scorecard, weakest }) =>
      weakest.map(check => ({ ...check, scorecard })),
    )
    .sort((a, b) => b.lacking - a.lacking || b.share - a.share)
    .slice(0, limit);
}

/** Finds what a scorecard says about one of its checks. */
type FindCheck = (
  scorecard: string,
  check: string,
) => ScorecardCheckDetails | undefined;

/**
 * Reads the details of checks from their scorecards. Until they are loaded, and for a
 * scorecard that cannot be read, nothing is found; the request says then why.
 */
function useCheckDetails(scorecards: string[]): {
  find: FindCheck;
  request: Omit<RequestState<unknown>, 'value'>;
} {
  const api = useApi(scorecardsApiRef);
  // A string keeps its identity, a list of strings does not.
  const refs = [...new Set(scorecards)].sort().join(' ');
  const { value, error, ...request } = useRequest(
    useCallback(
      async signal => {
        const wanted = refs.split(' ').filter(Boolean);
        const answers = await Promise.allSettled(
          wanted.map(ref => api.getScorecard({ ...requestOf(ref), signal })),
        );
        const checks = new Map<string, ScorecardCheckDetails[]>();
        const errors: Error[] = [];
        for (const answer of answers) {
          if (answer.status === 'fulfilled') {
            checks.set(answer.value.ref, answer.value.checkDetails);
          } else {
            errors.push(answer.reason);
          }
        }
        return { checks, errors };
      },
      [api, refs],
    ),
    { permission: scorecardsReadPermission.name },
  );
  return {
    find: useCallback(
      (scorecard, check) =>
        value?.checks.get(scorecard)?.find(({ id }) => id === check),
      [value],
    ),
    request: { ...request, error: error ?? value?.errors.at(0) },
  };
}

/** The remedies of a check, by its states. */
const NextStepRemedies = (props: {
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

/** A check, the number of entities that it blocks, and a link to them. */
const NextStepSummary = (props: {
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

const SHOWN = 5;

/** The checks that block the most entities of a group, and what to do about each. */
export const NextSteps = (props: {
  rollup: GroupRollup;
  scorecards: ScorecardSummary[];
}) => {
  const { t } = useWords();
  const { rollup, scorecards } = props;
  const steps = nextSteps(rollup, SHOWN);
  const { find, request } = useCheckDetails(
    steps.map(({ scorecard }) => scorecard),
  );
  return (
    <Section title={t('team.next')}>
      {steps.length === 0 ? (
        <Text>{t('team.nextNone')}</Text>
      ) : (
        <>
          <Text>{t('team.nextDescription')}</Text>
          {request.error && (
            <RequestNote
              about={t('team.nextFailed')}
              error={request.error}
              permission={request.permission}
              onRetry={request.retry}
            />
          )}
          <PlainList label={t('team.next')}>
            {steps.map(step => {
              const details = find(step.scorecard, step.check);
              return (
                <Card key={`${step.scorecard} ${step.check}`}>
                  <CardBody>
                    <Flex direction="column" gap="2">
                      <NextStepSummary
                        step={step}
                        group={rollup.group}
                        title={details?.title ?? step.check}
                        scorecard={
                          scorecards.find(({ ref }) => ref === step.scorecard)
                            ?.title
                        }
                      />
                      {details && (
                        <NextStepRemedies step={step} details={details} />
                      )}
                    </Flex>
                  </CardBody>
                </Card>
              );
            })}
          </PlainList>
        </>
      )}
    </Section>
  );
};
