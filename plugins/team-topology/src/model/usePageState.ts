import { useRouteRef } from '@backstage/core-plugin-api';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { mapRouteRef } from '../routes';
import { formatPageState, PageState, parsePageState } from './pageState';

/** Changes the state of the page; `replace` makes no entry in the history. */
export type UpdatePageState = (
  change: Partial<PageState>,
  options?: { replace?: boolean },
) => void;

/** The state of the page, which lives in its address. */
export function usePageState(): {
  state: PageState;
  update: UpdatePageState;
  /** What the address says instead of a date, where it says something else. */
  notADate?: string;
} {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => parsePageState(params), [params]);
  const update = useCallback<UpdatePageState>(
    (change, options) =>
      setParams(
        current =>
          formatPageState({ ...parsePageState(current), ...change }, current),
        options,
      ),
    [setParams],
  );
  const names =
    state.view === 'compare'
      ? (['since', 'until'] as const)
      : (['at'] as const);
  const wrong = names.find(name => params.get(name) && !state[name]);
  const notADate = (wrong && params.get(wrong)) || undefined;
  return { state, update, notADate };
}

/** The address of the page in a state, where the app has the page. */
export function useMapHref(state: Partial<PageState>): string | undefined {
  const route = useRouteRef(mapRouteRef);
  const params = formatPageState({
    ...parsePageState(new URLSearchParams()),
    ...state,
  });
  return route && `${route()}?${params}`;
}
