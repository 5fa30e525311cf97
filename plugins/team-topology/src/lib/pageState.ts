import {
  INTERACTION_MODES,
  InteractionMode,
  InteractionState,
  MapFilter,
  OrgTeamType,
  TEAM_TYPES,
} from '@kumiki/backstage-plugin-team-topology-common';
import { isCalendarDate } from './dates';

/** The views of the page, in the order of the tabs. */
export const PAGE_VIEWS = ['map', 'teams', 'interactions'] as const;

/**
 * One of the views of the page.
 * @public
 */
export type PageView = 'map' | 'teams' | 'interactions';

/** Every team type that the page can filter by. */
export const ORG_TEAM_TYPES: OrgTeamType[] = [...TEAM_TYPES, 'undefined-type'];

/** Every state of an interaction that the page can filter by. */
export const INTERACTION_STATES: InteractionState[] = [
  'planned',
  'active',
  'overdue',
  'ended',
];

/** The largest node budget that an address can ask for. */
export const MAX_NODE_BUDGET = 5000;

/**
 * What the page shows. It lives in the address, so that a view can be sent to
 * somebody. An absent value means the default; an empty list means all.
 */
export interface PageState {
  view?: PageView;
  at?: string;
  types: OrgTeamType[];
  modes: InteractionMode[];
  groupings: string[];
  states: InteractionState[];
  focus?: string;
  selected?: string;
  search?: string;
  budget?: number;
}

const ENTITY_REF = /^[a-z]+:[a-z0-9][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*$/;

/** Reads the state from an address; what makes no sense is left out. */
export function parsePageState(params: URLSearchParams): PageState {
  const budget = params.get('budget') ?? '';
  return {
    view: PAGE_VIEWS.find(view => view === params.get('view')),
    at: accepted(params.get('at'), isCalendarDate),
    types: chosen(params.get('types'), ORG_TEAM_TYPES),
    modes: chosen(params.get('modes'), INTERACTION_MODES),
    groupings: [
      ...new Set(listed(params.get('groupings')).filter(isEntityRef)),
    ],
    states: chosen(params.get('states'), INTERACTION_STATES),
    focus: accepted(params.get('focus'), isEntityRef),
    selected: accepted(params.get('selected'), isEntityRef),
    search: params.get('search') || undefined,
    budget:
      /^[1-9]\d{0,3}$/.test(budget) && Number(budget) <= MAX_NODE_BUDGET
        ? Number(budget)
        : undefined,
  };
}

/**
 * Writes the state into an address and keeps the parameters of others.
 */
export function formatPageState(
  state: PageState,
  params: URLSearchParams = new URLSearchParams(),
): URLSearchParams {
  const result = new URLSearchParams(params);
  const { types, modes, groupings, states, ...single } = state;
  for (const [name, value] of Object.entries({
    view: single.view,
    at: single.at,
    types: types.join(','),
    modes: modes.join(','),
    groupings: groupings.join(','),
    states: states.join(','),
    focus: single.focus,
    selected: single.selected,
    search: single.search,
    budget: single.budget?.toString(),
  })) {
    if (value) {
      result.set(name, value);
    } else {
      result.delete(name);
    }
  }
  return result;
}

/** The part of the state that decides what the views contain. */
export function filterOf(state: PageState): MapFilter {
  const { types, modes, groupings, states, focus } = state;
  return { types, modes, groupings, states, focus };
}

function isEntityRef(text: string): boolean {
  return ENTITY_REF.test(text);
}

function accepted(text: string | null, test: (text: string) => boolean) {
  return text !== null && test(text) ? text : undefined;
}

function listed(text: string | null): string[] {
  return (text ?? '').split(',');
}

function chosen<T extends string>(
  text: string | null,
  choices: readonly T[],
): T[] {
  const names = listed(text);
  return choices.filter(choice => names.includes(choice));
}
