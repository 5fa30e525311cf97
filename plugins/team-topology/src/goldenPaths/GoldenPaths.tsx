import { Flex } from '@backstage/ui';
import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useMemo, useRef } from 'react';
import { AskBox } from '../ask/AskBox';
import { useNeedText } from '../ask/AskField';
import { NothingFound } from '../ask/NothingFound';
import { useGoldenPathAnswers } from '../ask/useGoldenPathAnswers';
import { useUnansweredReport } from '../ask/useUnansweredReport';
import { PageState } from '../model/pageState';
import { useOwnsAny } from '../model/useOwnsAny';
import { UpdatePageState } from '../model/usePageState';
import { Everything } from './CapabilityLists';
import { UnansweredNeeds } from './UnansweredNeeds';

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
  const { need, answer, route } = answers;
  const isAnswered = Boolean(answer || route);
  const providers = useMemo(
    () => new Set(model.capabilities.flatMap(({ owner }) => owner ?? [])),
    [model],
  );
  // Until something is offered, whoever may read the questions decides on it.
  const decides = useOwnsAny(providers) || providers.size === 0;
  const report = useUnansweredReport({
    need: need && !isAnswered && !state.at ? need : undefined,
    settles: typed,
  });

  return (
    <Flex direction="column" gap="6">
      <AskBox
        ref={field}
        value={text}
        onChange={type}
        onSubmit={report.send}
        answers={answers}
        nothing={
          <NothingFound
            teams={model.teams}
            report={report}
            typed={typed}
            otherDate={Boolean(state.at)}
          />
        }
      />
      {!need && <Everything model={model} />}
      {decides && (
        <UnansweredNeeds
          revision={report.total}
          onTry={asked => {
            repeat(asked);
            field.current?.querySelector('input')?.focus();
          }}
        />
      )}
    </Flex>
  );
};
