import { useApi } from '@backstage/core-plugin-api';
import { useSearch } from '@backstage/plugin-search-react';
import { GoldenPathAnswer } from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { teamTopologyApiRef } from '../../api';
import { RequestState, useRequest } from '../../hooks/useRequest';
import { MAX_NEED_LENGTH } from '../../lib/goldenPaths/countableNeed';

/** As long as somebody types, nobody waits for an answer. */
const PAUSE = 300;

/**
 * What the finder answers to the words in the search. The search is for
 * everything, so nothing is counted as a need that nobody answers.
 */
export function useSearchAnswer(): RequestState<GoldenPathAnswer> & {
  need: string;
} {
  const api = useApi(teamTopologyApiRef);
  const { term } = useSearch();
  const asked = term.trim();
  const [need, setNeed] = useState(asked);
  useDebounce(() => setNeed(asked), PAUSE, [asked]);
  const request = useRequest(
    useCallback(
      async signal => {
        if (!need || need.length > MAX_NEED_LENGTH) {
          return undefined;
        }
        const answers = await api.findGoldenPath({ need, limit: 0, signal });
        return answers.answer;
      },
      [api, need],
    ),
  );
  return { ...request, need };
}
