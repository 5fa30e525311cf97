import { Flex } from '@backstage/ui';
import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useRef } from 'react';
import { PageState } from '../model/pageState';
import { UpdatePageState } from '../model/usePageState';
import { AnswerAnnouncement } from './AnswerAnnouncement';
import { AnswerCard } from './AnswerCard';
import { Everything } from './Everything';
import { NeedField } from './NeedField';
import { NothingFound } from './NothingFound';
import { OtherAnswers } from './OtherAnswers';
import { UnansweredNeeds } from './UnansweredNeeds';
import { useGoldenPathAnswers } from './useGoldenPathAnswers';
import { useNeedText } from './useNeedText';
import { useUnansweredReport } from './useUnansweredReport';
import { WhoCard } from './WhoCard';

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
