import { useRouteRef } from '@backstage/core-plugin-api';
import { mapRouteRef } from '../routes';
import { formatPageState, PageState, parsePageState } from './pageState';

/** The address of the page in a state, where the app has the page. */
export function useMapHref(state: Partial<PageState>): string | undefined {
  const route = useRouteRef(mapRouteRef);
  const params = formatPageState({
    ...parsePageState(new URLSearchParams()),
    ...state,
  });
  return route && `${route()}?${params}`;
}
