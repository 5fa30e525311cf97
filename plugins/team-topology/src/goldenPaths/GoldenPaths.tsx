import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import {
  OrgModel,
  OrgRoute,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { useCallback, useId, useRef } from 'react';
import { PageState } from '../model/pageState';
import { UpdatePageState } from '../model/usePageState';
import { RouteAnswer } from '../responsibilities/answer/RouteAnswer';
import { useWords } from '../ui/useWords';
import { AnswerAnnouncement } from './AnswerAnnouncement';
import { AnswerCard } from './AnswerCard';
import { Everything, OtherAnswers } from './CapabilityLists';
import { NeedField, useNeedText } from './NeedField';
import { NothingFound } from './NothingFound';
import { UnansweredNeeds } from './UnansweredNeeds';
import { useGoldenPathAnswers } from './useGoldenPathAnswers';
import { useUnansweredReport } from './useUnansweredReport';

/** Who does it, where the question is about work that teams do. */
const WhoCard = (props: { model: OrgModel; route: OrgRoute }) => {
  const { t } = useWords();
  const id = useId();
  const { model, route } = props;
  const { ref, title } = route.responsibility;
  return (
    <section aria-labelledby={id} style={{ maxWidth: 960 }}>
      <Card>
        <CardHeader>
          <Flex direction="column" gap="1">
            <Text as="span" variant="body-small">
              {t('goldenPaths.who')}
            </Text>
            <Text as="h2" variant="title-small" weight="bold" id={id}>
              <EntityLink entityRef={ref} title={title} variant="title-small" />
            </Text>
          </Flex>
        </CardHeader>
        <CardBody>
          <RouteAnswer model={model} route={route} />
        </CardBody>
      </Card>
    </section>
  );
};

/** Answers what to use for a need. */
export const GoldenPaths = (props: {
  model: OrgModel;
  state: PageState;
  update: UpdatePageState;
}) => {
  const { model, state, update } = props;
  const field = useRef<HTMLDivElement>(null);
  const { text, type, repeat, typed } = useNeedText({
    need: state.need ?? '',
    onNeedChange: useCallback(
      need =>
        update(
          { need: need || undefined, capability: undefined },
          { replace: true },
        ),
      [update],
    ),
  });
  const answers = useGoldenPathAnswers(
    model,
    text,
    // What was chosen in the search answers what was asked there.
    text === state.need ? state.capability : undefined,
  );
  const { need, answer, others, route, leads } = answers;
  const isAnswered = Boolean(answer || route);
  const report = useUnansweredReport({
    need: need && !isAnswered && !state.at ? need : undefined,
    settles: typed,
  });

  return (
    <Flex direction="column" gap="6">
      <NeedField
        ref={field}
        value={text}
        onChange={type}
        onSubmit={report.send}
      />
      <AnswerAnnouncement answers={answers} total={model.capabilities.length} />
      {route && leads === 'responsibility' && (
        <WhoCard model={model} route={route} />
      )}
      {answer && <AnswerCard key={answer.capability.ref} answer={answer} />}
      {route && leads === 'capability' && (
        <WhoCard model={model} route={route} />
      )}
      {others.length > 0 && <OtherAnswers others={others} />}
      {need && !isAnswered && (
        <NothingFound
          model={model}
          report={report}
          typed={typed}
          otherDate={Boolean(state.at)}
        />
      )}
      {!need && <Everything model={model} />}
      <UnansweredNeeds
        revision={report.total}
        onTry={asked => {
          repeat(asked);
          field.current?.querySelector('input')?.focus();
        }}
      />
    </Flex>
  );
};
