import { useRouteRef } from '@backstage/core-plugin-api';
import { overviewRouteRef } from '../routes';
import {
  isEntityRef,
  listed,
  useAddressState,
  writeFields,
} from './addressState';

/** How many levels of groups the overview can show at once. */
export const MAX_DEPTH = 5;

/**
 * The state of the overview. It lives in the address, so that a view can be sent
 * to somebody. An absent value means the default; an empty list means all.
 */
export interface OverviewState {
  /** The groups from the top down to the one that is open. */
  trail: string[];
  /** How many levels of groups; what the adopter prefers where absent. */
  depth?: number;
  scorecards: string[];
  search?: string;
  /** The scorecard whose trend is drawn. */
  trend?: string;
}

/** Reads the state from an address; invalid parameters are ignored. */
export function parseOverviewState(params: URLSearchParams): OverviewState {
  const depth = params.get('depth') ?? '';
  const trend = params.get('trend') ?? '';
  return {
    trail: listed(params, 'trail', isEntityRef),
    depth: /^[1-5]$/.test(depth) ? Number(depth) : undefined,
    scorecards: listed(params, 'scorecards', isEntityRef),
    search: params.get('search') || undefined,
    trend: isEntityRef(trend) ? trend : undefined,
  };
}

/** Writes the state into an address and keeps the parameters of others. */
export function formatOverviewState(
  state: OverviewState,
  params: URLSearchParams = new URLSearchParams(),
): URLSearchParams {
  const { trail, depth, scorecards, search, trend } = state;
  return writeFields(
    {
      trail: trail.join(','),
      depth: depth?.toString(),
      scorecards: scorecards.join(','),
      search,
      trend,
    },
    params,
  );
}

const FORMAT = { parse: parseOverviewState, format: formatOverviewState };

/** The state of the overview. */
export const useOverviewState = () => useAddressState(FORMAT);

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
