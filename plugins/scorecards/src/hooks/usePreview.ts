import { useApi } from '@backstage/core-plugin-api';
import {
  ScorecardEntity,
  ScorecardPreview,
} from '@kumiki/backstage-plugin-scorecards-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { scorecardsApiRef } from '../api';
import { parseScorecardYaml } from '../lib/scorecardYaml';
import { useWords } from './useWords';

/** Asks what a scorecard would say that somebody has just written. */
export function usePreview(): {
  /** The newest answer with what was asked; it stays while the next is on its way. */
  preview?: { scorecard: ScorecardEntity; report: ScorecardPreview };
  /** Why what was written cannot be asked about. */
  problem?: string;
  error?: Error;
  loading: boolean;
  run(text: string): void;
} {
  const { t } = useWords();
  const api = useApi(scorecardsApiRef);
  const [problem, setProblem] = useState<string>();
  const [{ value, error, loading }, ask] = useAsyncFn(
    async (scorecard: ScorecardEntity) => ({
      scorecard,
      report: await api.previewScorecard({ scorecard }),
    }),
    [api],
  );
  const run = (text: string) => {
    const parsed = parseScorecardYaml(text);
    if (parsed.scorecard) {
      setProblem(undefined);
      ask(parsed.scorecard);
    } else {
      const { message } = parsed;
      setProblem(
        message ? t('preview.notYaml', { message }) : t('preview.notScorecard'),
      );
    }
  };
  const isCurrent = problem === undefined && error === undefined;
  return {
    preview: isCurrent ? value : undefined,
    problem,
    error: problem ? undefined : error,
    loading,
    run,
  };
}
