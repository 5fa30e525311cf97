import { Alert, Flex, Text } from '@backstage/ui';
import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { PageState } from '../model/pageState';
import { UpdatePageState } from '../model/usePageState';
import { useWords } from '../ui/useWords';
import { ResponsibilityMatrix } from './matrix/ResponsibilityMatrix';
import { openQuestions, OpenQuestionsPanel } from './OpenQuestionsPanel';
import {
  ResponsibilityFinder,
  ResponsibilityQuestion,
} from './ResponsibilityFinder';
import { responsibilityRows } from './responsibilityRows';
import { ResponsibilityToolbar } from './ResponsibilityToolbar';
import { stanceMatrix } from './stanceMatrix';
import { ResponsibilityTree } from './tree/ResponsibilityTree';

/** Whose a piece of work is, and which nobody has. */
export const Responsibilities = (props: {
  model: OrgModel;
  state: PageState;
  update: UpdatePageState;
}) => {
  const { t, language } = useWords();
  const { model, state, update } = props;
  const { holding, areas, teams, layout = 'tree', silent = false } = state;
  const { compare } = useMemo(
    () => new Intl.Collator(language, { numeric: true }),
    [language],
  );
  const rows = useMemo(
    () => responsibilityRows(model, { holding, areas, teams }, compare),
    [model, holding, areas, teams, compare],
  );
  const matrix = useMemo(
    () => stanceMatrix(model, { silent, teams }, compare),
    [model, silent, teams, compare],
  );
  const questions = useMemo(
    () => openQuestions(model, compare),
    [model, compare],
  );

  const answerRef = useRef<HTMLDivElement>(null);
  const askedBelow = useRef(false);
  // Who asks from far below would not see that the answer has come.
  useEffect(() => {
    if (askedBelow.current) {
      askedBelow.current = false;
      answerRef.current?.scrollIntoView?.({ block: 'start' });
      answerRef.current?.focus({ preventScroll: true });
    }
  }, [state.responsibility, state.from]);
  const ask = useCallback(
    (
      { need, responsibility, from }: ResponsibilityQuestion,
      { isTyped = false } = {},
    ) => update({ need, responsibility, from }, { replace: isTyped }),
    [update],
  );
  const askFromBelow = (responsibility: string, from?: string) => {
    askedBelow.current = true;
    ask({ responsibility, from });
  };

  if (model.responsibilities.length === 0) {
    return (
      <Alert
        icon
        status="info"
        title={t('responsibilities.empty.title')}
        description={t('responsibilities.empty.description')}
      />
    );
  }
  return (
    <Flex direction="column" gap="6">
      <div ref={answerRef} tabIndex={-1} style={{ outline: 'none' }}>
        <ResponsibilityFinder
          model={model}
          question={state}
          onAsk={ask}
          isOtherDate={Boolean(state.at)}
        />
      </div>
      <OpenQuestionsPanel
        questions={questions}
        isNotKnown={model.boundaries === 'not-known'}
        onAsk={askFromBelow}
        onShowAll={wanted => update({ holding: [wanted], layout: undefined })}
      />
      <Flex direction="column" gap="3">
        <Text as="h2" variant="title-small">
          {t('responsibilities.all')}
        </Text>
        <ResponsibilityToolbar model={model} state={state} update={update} />
        {rows.length === 0 && (
          <Text role="status">{t('responsibilities.filter.none')}</Text>
        )}
        {rows.length > 0 && layout === 'tree' && (
          <ResponsibilityTree
            model={model}
            rows={rows}
            selected={state.responsibility}
            onAsk={askFromBelow}
          />
        )}
        {rows.length > 0 && layout === 'matrix' && (
          <ResponsibilityMatrix
            model={model}
            rows={rows}
            matrix={matrix}
            onAsk={askFromBelow}
          />
        )}
      </Flex>
    </Flex>
  );
};
