import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import {
  CheckState,
  ResultFilter,
} from '@kumiki/backstage-plugin-scorecards-common';
import { useCallback } from 'react';
import { scorecardPageRouteRef } from '../routes';
import {
  HEAT_MAP_GROUPINGS,
  HEAT_MAP_ORDERS,
  HeatMapGrouping,
  HeatMapOrder,
} from '../scorecard/heatMapRows';
import { isCheckState } from '../ui/checkStates';
import {
  isEntityRef,
  isName,
  listed,
  useAddressState,
  writeFields,
} from './addressState';

/** The views of a scorecard's page, in the order of the tabs. */
export const SCORECARD_VIEWS = ['results', 'checks', 'preview'] as const;

/** How results are shown. */
export const RESULT_LAYOUTS = ['heat-map', 'table'] as const;

/** One of the views of a scorecard's page. */
type ScorecardView = (typeof SCORECARD_VIEWS)[number];

/**
 * The state of the page of a scorecard; it lives in the address. An empty list
 * means all.
 */
export interface ScorecardState {
  view: ScorecardView;
  layout: (typeof RESULT_LAYOUTS)[number];
  /** In which order the heat map lists entities. */
  order: HeatMapOrder;
  /** What the heat map puts entities together by; nothing where absent. */
  group?: HeatMapGrouping;
  /** What the heat map shows of the entities that the filters let through. */
  search?: string;
  states: CheckState[];
  levels: string[];
  owners: string[];
  systems: string[];
  checks: string[];
}

/** Reads the state from an address; invalid parameters are ignored. */
export function parseScorecardState(params: URLSearchParams): ScorecardState {
  return {
    view:
      SCORECARD_VIEWS.find(view => view === params.get('view')) ?? 'results',
    layout:
      RESULT_LAYOUTS.find(layout => layout === params.get('layout')) ??
      'heat-map',
    order:
      HEAT_MAP_ORDERS.find(order => order === params.get('order')) ?? 'level',
    group: HEAT_MAP_GROUPINGS.find(group => group === params.get('group')),
    search: params.get('search') || undefined,
    states: listed<CheckState>(params, 'state', isCheckState),
    levels: listed(params, 'level', isName),
    owners: listed(params, 'owner', isEntityRef),
    systems: listed(params, 'system', isEntityRef),
    checks: listed(params, 'check', isName),
  };
}

/** Writes the state into an address and keeps the parameters of others. */
export function formatScorecardState(
  state: ScorecardState,
  params: URLSearchParams = new URLSearchParams(),
): URLSearchParams {
  const { view, layout, order, group, search } = state;
  const { states, levels, owners, systems, checks } = state;
  return writeFields(
    {
      view: view === 'results' ? undefined : view,
      layout: layout === 'heat-map' ? undefined : layout,
      order: order === 'level' ? undefined : order,
      group,
      search,
      state: states.join(','),
      level: levels.join(','),
      owner: owners.join(','),
      system: systems.join(','),
      check: checks.join(','),
    },
    params,
  );
}

/** The part of the state that decides which results are listed. */
export function resultFilterOf(state: ScorecardState): ResultFilter {
  const { states, levels, owners, systems, checks } = state;
  return {
    state: states,
    level: levels,
    owner: owners,
    system: systems,
    check: checks,
  };
}

const FORMAT = { parse: parseScorecardState, format: formatScorecardState };

/** The state of the page of a scorecard. */
export const useScorecardState = () => useAddressState(FORMAT);

/** The address of a scorecard, in a state of its page. */
type ScorecardHref = (ref: string, state?: Partial<ScorecardState>) => string;

/**
 * Leads to the page of a scorecard. Where the app does not have the page, the
 * scorecard's page in the catalog is the next best.
 */
function useScorecardHref(): ScorecardHref {
  const page = useRouteRef(scorecardPageRouteRef);
  const entityPage = useRouteRef(entityRouteRef);
  return useCallback(
    (ref, state) => {
      const entity = parseEntityRef(ref);
      if (!page) {
        return entityPage(entityRouteParams(entity));
      }
      const { namespace, name } = entity;
      const params = formatScorecardState({
        ...parseScorecardState(new URLSearchParams()),
        ...state,
      }).toString();
      return `${page({ namespace, name })}${params && `?${params}`}`;
    },
    [page, entityPage],
  );
}

/** Leads to the page of a scorecard, in a state of it. */
export const ScorecardLink = (props: {
  scorecard: string;
  text: string;
  state?: Partial<ScorecardState>;
  /** The accessible name, where the text alone does not say where it leads. */
  label?: string;
}) => {
  const href = useScorecardHref();
  const { scorecard, text, state, label } = props;
  return (
    <Link href={href(scorecard, state)} aria-label={label}>
      {text}
    </Link>
  );
};
