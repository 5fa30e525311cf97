import { Button, Flex, Text } from '@backstage/ui';
import {
  GoldenPathAnswers,
  OrgRoute,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { useId } from 'react';
import { OtherAnswers } from '../goldenPaths/CapabilityLists';
import { ResponsibilityStateLabel } from '../responsibilities/ResponsibilityState';
import { useWords } from '../ui/useWords';
import { VerdictCard } from '../ui/Verdict';
import { AnswerCard } from './AnswerCard';
import { RouteAnswer, toneOfRoute } from './RouteAnswer';

/** Who does something, as a card. */
export const WhoCard = (props: {
  route: OrgRoute;
  onAsk?(responsibility: string): void;
}) => {
  const { t } = useWords();
  const { route, onAsk } = props;
  const { ref, title } = route.responsibility;
  return (
    <section aria-label={t('route.answer', { responsibility: title })}>
      <VerdictCard tone={toneOfRoute(route)}>
        <Flex direction="column" gap="4">
          <Text as="h2" variant="title-small" weight="bold">
            <EntityLink entityRef={ref} title={title} variant="title-small" />
          </Text>
          <RouteAnswer route={route} onAsk={onAsk} />
        </Flex>
      </VerdictCard>
    </section>
  );
};

/** What else a question could be about that teams do. */
const OtherWork = (props: {
  items: NonNullable<GoldenPathAnswers['otherResponsibilities']>;
  onAsk?(responsibility: string): void;
}) => {
  const { t } = useWords();
  const id = useId();
  const { items, onAsk } = props;
  return (
    <section aria-labelledby={id}>
      <Flex direction="column" gap="2">
        <Text as="h2" variant="title-x-small" weight="bold" id={id}>
          {t('ask.otherWork')}
        </Text>
        <Flex gap="3" style={{ flexWrap: 'wrap' }}>
          {items.map(({ ref, title, state }) => (
            <Flex key={ref} align="center" gap="2">
              {onAsk ? (
                <Button
                  size="small"
                  variant="secondary"
                  onPress={() => onAsk(ref)}
                >
                  {title}
                </Button>
              ) : (
                <EntityLink entityRef={ref} title={title} />
              )}
              <ResponsibilityStateLabel state={state} />
            </Flex>
          ))}
        </Flex>
      </Flex>
    </section>
  );
};

/** The other kind of answer, which is one press away unless it is as likely. */
const SecondAnswer = (props: {
  answers: GoldenPathAnswers;
  onAsk?(responsibility: string): void;
}) => {
  const { t } = useWords();
  const { answers, onAsk } = props;
  const { answer, route, leads, isUnsure = false } = answers;
  const isWork = leads === 'capability';
  const title = isWork ? route?.responsibility.title : answer?.capability.title;
  if (!title) {
    return null;
  }
  const card = isWork
    ? route && <WhoCard route={route} onAsk={onAsk} />
    : answer && <AnswerCard answer={answer} />;
  if (isUnsure) {
    return (
      <>
        <Text weight="bold">{t(isWork ? 'ask.orWork' : 'ask.orThing')}</Text>
        {card}
      </>
    );
  }
  return (
    <details>
      <summary style={{ cursor: 'pointer', maxWidth: 960 }}>
        <Text as="span">
          {t(isWork ? 'ask.foldedWork' : 'ask.foldedThing', { title })}
        </Text>
      </summary>
      <div style={{ marginTop: 'var(--bui-space-3)' }}>{card}</div>
    </details>
  );
};

/** What a question is answered: the card that it is after, then what else could be meant. */
export const AskAnswer = (props: {
  answers: GoldenPathAnswers;
  /** Asks about a responsibility; without it, names lead to their pages. */
  onAsk?(responsibility: string): void;
}) => {
  const { answers, onAsk } = props;
  const { answer, route, leads, others, otherResponsibilities } = answers;
  const hasBoth = Boolean(answer && route);
  return (
    <Flex direction="column" gap="4">
      {route && leads === 'responsibility' && (
        <WhoCard route={route} onAsk={onAsk} />
      )}
      {answer && leads !== 'responsibility' && (
        <AnswerCard key={answer.capability.ref} answer={answer} />
      )}
      {hasBoth && (
        <SecondAnswer key={answers.need} answers={answers} onAsk={onAsk} />
      )}
      {others.length > 0 && leads !== 'responsibility' && (
        <OtherAnswers others={others} />
      )}
      {otherResponsibilities && leads === 'responsibility' && (
        <OtherWork items={otherResponsibilities} onAsk={onAsk} />
      )}
    </Flex>
  );
};
