import { Card, CardBody, Flex, Text } from '@backstage/ui';
import {
  GroupRollup,
  ScorecardSummary,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestNote } from '@kumiki/frontend-common';
import { useCheckDetails } from '../../hooks/useCheckDetails';
import { useWords } from '../../hooks/useWords';
import { nextSteps } from '../../lib/nextSteps';
import { PlainList } from '../PlainList';
import { Section } from '../Section';
import { NextStepRemedies } from './NextStepRemedies';
import { NextStepSummary } from './NextStepSummary';

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
