import { InteractionMode } from '../kinds/constants';
import { OrgInteraction, OrgModel, OrgTeam } from '../model/OrgModel';
import { withoutUndefined } from '../reading/values';

/**
 * What is counted of a team, in the order in which it is listed.
 *
 * - `ownResponsibilities`: responsibilities that it accepts
 * - `interimResponsibilities`: those that it holds for the time being
 * - `components`: components that it owns
 * - `interactions`: interactions in force that it takes part in, of any mode;
 *   the next six say which, and add up to it
 * - `provides`, `consumes`: X-as-a-Service, from either side
 * - `facilitates`, `isFacilitated`: facilitating, from either side
 * - `collaborations`: collaborations
 * - `undefinedInteractions`: those of which nobody has said how
 * - `consumers`: teams that it provides something to, each once
 *
 * @public
 */
export const LOAD_MEASURES = [
  'ownResponsibilities',
  'interimResponsibilities',
  'components',
  'interactions',
  'provides',
  'consumes',
  'facilitates',
  'isFacilitated',
  'collaborations',
  'undefinedInteractions',
  'consumers',
] as const;

/**
 * Something that is counted of a team.
 * @public
 */
export type LoadMeasure = (typeof LOAD_MEASURES)[number];

/**
 * What a team has to do, in numbers. It is no score: nothing is weighted, and
 * nothing is added that is not of one kind.
 * @public
 */
export interface TeamLoad {
  /** The ref of the team. */
  team: string;
  /**
   * People in it and in groups below that are no teams, each once; absent where
   * they are not known, as where the Group names people whom the catalog lacks.
   */
  members?: number;
  /** A number that is not known is absent; one that is 0 is 0. */
  total: { [M in LoadMeasure]?: number };
  /** The same for each member; absent where the members are not known, or where there are none. */
  perMember?: { [M in LoadMeasure]?: number };
}

/**
 * The load of every team, sorted as the teams of the model are. It is counted
 * from the model and nothing else, so a number that the model does not know
 * for its date is not known here.
 *
 * @param model - the organisation at a date
 * @returns nothing of groupings: these contain teams, and are none
 * @public
 */
export function teamLoads(model: OrgModel): TeamLoad[] {
  const held = countHeld(model);
  const interactions = countInteractions(model.interactions);
  return model.teams
    .filter(({ isGrouping }) => !isGrouping)
    .map(team => {
      const { ref, ownedComponentCount: components } = team;
      return loadOf(team, {
        ...held(ref),
        components,
        ...interactions(ref),
      });
    });
}

/**
 * The load of one team.
 *
 * @param team - the full, lower-case ref of a group
 * @returns nothing where it is no team at the date of the model
 * @public
 */
export function teamLoad(model: OrgModel, team: string): TeamLoad | undefined {
  return teamLoads(model).find(load => load.team === team);
}

function loadOf(
  { ref, memberCountWithSubgroups, membersNotInCatalog = 0 }: OrgTeam,
  counted: { [M in LoadMeasure]: number | undefined },
): TeamLoad {
  const members =
    membersNotInCatalog > 0 ? undefined : memberCountWithSubgroups;
  const total = Object.fromEntries(
    LOAD_MEASURES.flatMap(measure =>
      counted[measure] === undefined ? [] : [[measure, counted[measure]]],
    ),
  ) as TeamLoad['total'];
  const perMember = members
    ? Object.fromEntries(
        Object.entries(total).map(([measure, count]) => [
          measure,
          count / members,
        ]),
      )
    : undefined;
  return withoutUndefined<TeamLoad>({ team: ref, members, total, perMember });
}

type Held = Record<
  'ownResponsibilities' | 'interimResponsibilities',
  number | undefined
>;

/** What each team holds; not known of a past date of which only dates are known. */
function countHeld(model: OrgModel): (team: string) => Held {
  const isKnown = model.boundaries !== 'not-known';
  const own = new Map<string, number>();
  const interim = new Map<string, number>();
  for (const { acceptedBy, interimBy } of model.responsibilities) {
    acceptedBy.forEach(team => increment(own, team));
    interimBy.forEach(team => increment(interim, team));
  }
  return team => ({
    ownResponsibilities: isKnown ? own.get(team) ?? 0 : undefined,
    interimResponsibilities: isKnown ? interim.get(team) ?? 0 : undefined,
  });
}

type InteractionMeasure = Exclude<
  LoadMeasure,
  keyof Held | 'components' | 'interactions' | 'consumers'
>;

/** What an interaction is to the team that it comes from, and to the others. */
const SIDES: Record<
  InteractionMode,
  { from: InteractionMeasure; to: InteractionMeasure }
> = {
  'x-as-a-service': { from: 'provides', to: 'consumes' },
  facilitating: { from: 'facilitates', to: 'isFacilitated' },
  collaboration: { from: 'collaborations', to: 'collaborations' },
  undefined: { from: 'undefinedInteractions', to: 'undefinedInteractions' },
};

/** The interactions in force of each team. */
function countInteractions(interactions: readonly OrgInteraction[]) {
  const counts = new Map<string, Map<InteractionMeasure, number>>();
  const consumers = new Map<string, Set<string>>();
  const add = (team: string, measure: InteractionMeasure) => {
    const own = counts.get(team) ?? new Map<InteractionMeasure, number>();
    counts.set(team, own);
    increment(own, measure);
  };
  for (const { mode, state, from, to } of interactions) {
    if (state === 'active' || state === 'overdue') {
      add(from, SIDES[mode].from);
      to.forEach(team => add(team, SIDES[mode].to));
      if (mode === 'x-as-a-service') {
        const served = consumers.get(from) ?? new Set<string>();
        to.forEach(team => served.add(team));
        consumers.set(from, served);
      }
    }
  }
  return (team: string) => {
    const count = (measure: InteractionMeasure) =>
      counts.get(team)?.get(measure) ?? 0;
    const all = [...(counts.get(team)?.values() ?? [])];
    return {
      interactions: all.reduce((sum, some) => sum + some, 0),
      provides: count('provides'),
      consumes: count('consumes'),
      facilitates: count('facilitates'),
      isFacilitated: count('isFacilitated'),
      collaborations: count('collaborations'),
      undefinedInteractions: count('undefinedInteractions'),
      consumers: consumers.get(team)?.size ?? 0,
    };
  };
}

function increment<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
