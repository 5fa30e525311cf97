import {
  DRAFT_CHANGE_TYPES,
  DraftChangeType,
  INTERACTION_MODES,
  InteractionMode,
  InteractionState,
  isExistingDate,
  MapFilter,
  OrgTeamType,
  ResponsibilityState,
  SMELL_RULES,
  SmellRule,
  TEAM_TYPES,
} from '@kumiki/backstage-plugin-team-topology-common';

/** The views of the page, in the order of the tabs. */
export const PAGE_VIEWS = [
  'map',
  'teams',
  'interactions',
  'between-teams',
  'responsibilities',
  'golden-paths',
  'compare',
  'timeline',
  'smells',
  'drafts',
] as const;

/**
 * One of the views of the page.
 * @public
 */
export type PageView =
  | 'map'
  | 'teams'
  | 'interactions'
  | 'between-teams'
  | 'responsibilities'
  | 'golden-paths'
  | 'compare'
  | 'timeline'
  | 'smells'
  | 'drafts';

/** Every team type that the page can filter by. */
export const ORG_TEAM_TYPES: OrgTeamType[] = [...TEAM_TYPES, 'undefined-type'];

/** Every state of an interaction that the page can filter by. */
export const INTERACTION_STATES: InteractionState[] = [
  'planned',
  'active',
  'overdue',
  'ended',
];

/** The states of a responsibility, those that need somebody first. */
export const RESPONSIBILITY_STATES: ResponsibilityState[] = [
  'dropped',
  'orphaned',
  'contested',
  'interim',
  'unknown',
  'owned',
];

/** How the responsibilities are laid out; the first is the default. */
export const RESPONSIBILITY_LAYOUTS = ['tree', 'matrix'] as const;

/** One way to lay out the responsibilities. */
export type ResponsibilityLayout = (typeof RESPONSIBILITY_LAYOUTS)[number];

/** How smells are grouped; the first is the default. */
export const SMELL_GROUPS = ['rule', 'team'] as const;

/** One way to group smells. */
export type SmellGrouping = (typeof SMELL_GROUPS)[number];

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
  /** The ref of the responsibility that somebody asks about. */
  responsibility?: string;
  /** The ref of the team that would be asked first. */
  from?: string;
  layout?: ResponsibilityLayout;
  holding: ResponsibilityState[];
  areas: string[];
  /** Refs of the teams whose responsibilities are shown. */
  teams: string[];
  /** Whether the matrix shows the teams that say nothing, too. */
  silent?: boolean;
  /** What somebody needs, in their own words. */
  need?: string;
  /** The ref of the answer that comes first, where it is one. */
  capability?: string;
  /** The earlier of two dates that are compared; a year before where it is absent. */
  since?: string;
  /** The later one; today where it is absent. */
  until?: string;
  /** What of the load of teams is shown; nothing where it is absent. */
  load?: LoadChoice;
  /** The rules whose smells are listed. */
  rules: SmellRule[];
  by?: SmellGrouping;
  /** Whether snoozed smells are listed, too. */
  snoozed?: boolean;
  /** The id of the draft that is open. */
  draft?: string;
  /** Which change of a draft is filled in. */
  change?: DraftChangeType;
  /** The ref of what it is about. */
  about?: string;
}

/** Ways to show the load of teams: as it is, or for each member. */
export const LOAD_CHOICES = ['total', 'perMember'] as const;

/** One way to show the load of teams. */
export type LoadChoice = (typeof LOAD_CHOICES)[number];

const ENTITY_REF = /^[a-z]+:[a-z0-9][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*$/;

/** Reads the state from an address; what makes no sense is left out. */
export function parsePageState(params: URLSearchParams): PageState {
  const budget = params.get('budget') ?? '';
  return {
    view: PAGE_VIEWS.find(view => view === params.get('view')),
    at: accepted(params.get('at'), isExistingDate),
    types: chosen(params.get('types'), ORG_TEAM_TYPES),
    modes: chosen(params.get('modes'), INTERACTION_MODES),
    groupings: refsOf(params.get('groupings')),
    states: chosen(params.get('states'), INTERACTION_STATES),
    focus: accepted(params.get('focus'), isEntityRef),
    selected: accepted(params.get('selected'), isEntityRef),
    search: params.get('search') || undefined,
    budget:
      /^[1-9]\d{0,3}$/.test(budget) && Number(budget) <= MAX_NODE_BUDGET
        ? Number(budget)
        : undefined,
    responsibility: accepted(params.get('responsibility'), isEntityRef),
    from: accepted(params.get('from'), isEntityRef),
    layout: RESPONSIBILITY_LAYOUTS.find(item => item === params.get('layout')),
    holding: chosen(params.get('holding'), RESPONSIBILITY_STATES),
    // An area is any text, commas included, so that each has its own parameter.
    areas: [...new Set(params.getAll('areas').filter(Boolean))],
    teams: refsOf(params.get('teams')),
    silent: params.get('silent') === 'true' || undefined,
    need: params.get('need') || undefined,
    capability: accepted(params.get('capability'), isEntityRef),
    since: accepted(params.get('since'), isExistingDate),
    until: accepted(params.get('until'), isExistingDate),
    load: LOAD_CHOICES.find(choice => choice === params.get('load')),
    rules: chosen(params.get('rules'), SMELL_RULES),
    by: SMELL_GROUPS.find(item => item === params.get('by')),
    snoozed: params.get('snoozed') === 'true' || undefined,
    draft: accepted(params.get('draft'), isDraftId),
    change: DRAFT_CHANGE_TYPES.find(item => item === params.get('change')),
    about: accepted(params.get('about'), isEntityRef),
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
  const { types, modes, groupings, states, holding, teams, ...others } = state;
  const { rules, ...single } = others;
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
    responsibility: single.responsibility,
    from: single.from,
    layout: single.layout,
    holding: holding.join(','),
    teams: teams.join(','),
    silent: single.silent?.toString(),
    need: single.need,
    capability: single.capability,
    since: single.since,
    until: single.until,
    load: single.load,
    rules: rules.join(','),
    by: single.by,
    snoozed: single.snoozed?.toString(),
    draft: single.draft,
    change: single.change,
    about: single.about,
  })) {
    if (value) {
      result.set(name, value);
    } else {
      result.delete(name);
    }
  }
  result.delete('areas');
  for (const area of state.areas) {
    result.append('areas', area);
  }
  return result;
}

/** The part of the state that decides what the views contain. */
export function filterOf(state: PageState): MapFilter {
  const { types, modes, groupings, states, focus } = state;
  return { types, modes, groupings, states, focus };
}

function isDraftId(text: string): boolean {
  return /^[\w-]{1,64}$/.test(text);
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

function refsOf(text: string | null): string[] {
  return [...new Set(listed(text).filter(isEntityRef))];
}

function chosen<T extends string>(
  text: string | null,
  choices: readonly T[],
): T[] {
  const names = listed(text);
  return choices.filter(choice => names.includes(choice));
}
