import { Flex, Text } from '@backstage/ui';
import {
  NextSteps,
  ScorecardSummary,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestView } from '@kumiki/frontend-common';
import { PlainList, Section } from '../ui/blocks';
import { useWords } from '../words/useWords';
import { NextStepCard } from './NextStepCard';
import { useNextSteps } from './useNextSteps';

/** The steps, those first that open the next level for the most entities. */
const StepList = (props: {
  steps: NextSteps;
  scorecards: ScorecardSummary[];
  group?: string;
}) => {
  const { t, amount } = useWords();
  const { scorecards, group } = props;
  const { steps, omitted } = props.steps;
  if (steps.length === 0) {
    return <Text>{t('steps.none')}</Text>;
  }
  return (
    <Flex direction="column" gap="3">
      <Text>{t('steps.description')}</Text>
      <PlainList label={t('steps.title')}>
        {steps.map((step, at) => (
          <NextStepCard
            key={`${step.scorecard} ${step.check}`}
            step={step}
            group={group}
            isFirst={at === 0}
            levels={
              scorecards.find(({ ref }) => ref === step.scorecard)?.levels ?? []
            }
          />
        ))}
      </PlainList>
      {omitted > 0 && (
        <Text variant="body-small">
          {t('steps.omitted', { count: omitted, total: amount(omitted) })}
        </Text>
      )}
    </Flex>
  );
};

/** What to do next about what a group and its descendants own, or about an entity. */
export const NextStepsSection = (props: {
  /** The ref of the group or of the entity. */
  about: string;
  /** What is known about the scorecards; a level that is not there is shown by its id. */
  scorecards: ScorecardSummary[];
}) => {
  const { t } = useWords();
  const { about, scorecards } = props;
  const request = useNextSteps(about);
  return (
    <Section title={t('steps.title')}>
      <RequestView request={request}>
        {steps => (
          <StepList
            steps={steps}
            scorecards={scorecards}
            group={about.startsWith('group:') ? about : undefined}
          />
        )}
      </RequestView>
    </Section>
  );
};
