import { useRouteRef } from '@backstage/core-plugin-api';
import {
  formatOverviewState,
  OverviewState,
  parseOverviewState,
} from '../lib/overviewState';
import { overviewRouteRef } from '../routes';

/** The address of the overview in a state, where the app has it. */
export function useOverviewHref(
  state: Partial<OverviewState>,
): string | undefined {
  const route = useRouteRef(overviewRouteRef);
  const params = formatOverviewState({
    ...parseOverviewState(new URLSearchParams()),
    ...state,
  }).toString();
  return route && `${route()}${params && `?${params}`}`;
}
