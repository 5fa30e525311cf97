import { Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { Box, Flex, Link } from '@backstage/ui';
import {
  GoldenPathAnswers,
  teamTopologyModelReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import {
  LongWords,
  RequestProblem,
  RequestState,
  useRequest,
} from '@kumiki/frontend-common';
import { useCallback, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { AskBox } from '../ask/AskBox';
import { NothingFound } from '../ask/NothingFound';
import { useUnansweredReport } from '../ask/useUnansweredReport';
import { teamTopologyApiRef } from '../model/teamTopologyApi';
import { useMapHref } from '../model/usePageState';
import { useWords } from '../ui/useWords';
import { AskExamples } from './AskExamples';

/** A request per word is enough. */
const QUIET = 300;

const OTHERS = 3;

/** What the backend answers to a question; nothing to none. */
function useServedAnswers(
  need: string,
): RequestState<GoldenPathAnswers | undefined> {
  const api = useApi(teamTopologyApiRef);
  return useRequest(
    useCallback(
      async (signal: AbortSignal) =>
        need
          ? await api.findGoldenPath({ need, limit: OTHERS, signal })
          : undefined,
      [api, need],
    ),
    { permission: teamTopologyModelReadPermission.name },
  );
}

/** Asks who does something or what to use, anywhere in the app. */
export const AskWidget = () => {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [need, setNeed] = useState('');
  const asked = text.trim();
  useDebounce(() => setNeed(asked), QUIET, [asked]);
  const { value, error, loading, permission, retry } = useServedAnswers(need);
  // What was answered before is no answer to what is asked now.
  const answers = need && value?.need === need ? value : undefined;
  const isAnswered = Boolean(answers?.answer || answers?.route);
  const report = useUnansweredReport({
    need: answers && !isAnswered && need === asked ? need : undefined,
    settles: true,
  });
  const href = useMapHref({ view: 'golden-paths', need });
  return (
    <LongWords>
      <Box bg="neutral">
        <AskBox
          value={text}
          onChange={setText}
          onSubmit={() => {
            setNeed(asked);
            report.send();
          }}
          answers={answers}
          nothing={<NothingFound report={report} typed otherDate={false} />}
          instead={
            need && (
              <>
                {loading && !answers && <Progress />}
                {error && (
                  <RequestProblem
                    error={error}
                    permission={permission}
                    onRetry={retry}
                  />
                )}
              </>
            )
          }
        />
        {isAnswered && href && (
          <Flex style={{ marginTop: 'var(--bui-space-3)' }}>
            <Link href={href}>{t('ask.open')}</Link>
          </Flex>
        )}
        {!asked && (
          <div style={{ marginTop: 'var(--bui-space-4)' }}>
            <AskExamples
              onAsk={question => {
                setText(question);
                setNeed(question.trim());
              }}
            />
          </div>
        )}
      </Box>
    </LongWords>
  );
};
