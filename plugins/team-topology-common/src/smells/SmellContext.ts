import { InteractionMode } from '../kinds/constants';
import {
  OrgGrouping,
  OrgInteraction,
  OrgModel,
  OrgTeam,
} from '../model/OrgModel';
import { SmellComponent, SmellEvidence } from './smellComponents';

/** Whom a team works with, in what is in force. */
export interface TeamLinks {
  collaboratesWith: Set<string>;
  facilitates: Set<string>;
  serves: Set<string>;
  /** Refs of the interactions in which it provides something as a service. */
  services: string[];
  /** Pairs with other teams, by mode: what it provides, facilitates or shares. */
  byMode: Map<InteractionMode, number>;
  /** All pairs with other teams, also those in which it only receives. */
  all: number;
}

/**
 * What the rules are told besides the model.
 * @public
 */
export interface SmellOptions {
  /** Absent where components and owners are not known. */
  evidence?: SmellEvidence;
  /** The first day of which a team or capability is known, by ref; `YYYY-MM-DD`. */
  knownSince?: ReadonlyMap<string, string>;
}

/** Nothing of it is changed; a rule that asks for another one is given this. */
const NO_LINKS: TeamLinks = {
  collaboratesWith: new Set(),
  facilitates: new Set(),
  serves: new Set(),
  services: [],
  byMode: new Map(),
  all: 0,
};

/**
 * The organisation as the rules look things up: everything is found by ref, and
 * what is looped over is counted, so that a test sees how the work grows.
 */
export class SmellContext {
  readonly at: string;
  readonly model: OrgModel;
  readonly knownSince: ReadonlyMap<string, string>;
  readonly evidence: SmellEvidence | undefined;
  /** Teams that are no groupings. */
  readonly teams: readonly OrgTeam[];
  readonly groupings: ReadonlyMap<string, OrgGrouping>;
  readonly inForce: readonly OrgInteraction[];
  /** Whether it is known what teams say of themselves. */
  readonly isDeclared: boolean;
  /** Whether it is known who is a member of what. */
  readonly areMembersKnown: boolean;
  readonly #teams: ReadonlyMap<string, OrgTeam>;
  readonly #links: ReadonlyMap<string, TeamLinks>;
  readonly #owned: ReadonlyMap<string, readonly SmellComponent[]>;
  #steps = 0;

  static create(model: OrgModel, options: SmellOptions): SmellContext {
    return new SmellContext(model, options);
  }

  private constructor(model: OrgModel, options: SmellOptions) {
    const { evidence, knownSince = new Map<string, string>() } = options;
    this.model = model;
    this.at = model.at;
    this.evidence = evidence;
    this.knownSince = knownSince;
    this.isDeclared = model.boundaries !== 'not-known';
    this.#teams = new Map(model.teams.map(team => [team.ref, team]));
    this.teams = model.teams.filter(({ isGrouping }) => !isGrouping);
    this.groupings = new Map(model.groupings.map(item => [item.ref, item]));
    this.inForce = model.interactions.filter(
      ({ state }) => state === 'active' || state === 'overdue',
    );
    // A catalog without people says nothing about the size of teams.
    this.areMembersKnown = model.teams.some(team => (peopleIn(team) ?? 0) > 0);
    this.#links = this.#linkTeams();
    this.#owned = this.#componentsByOwner();
  }

  /** How many items were looped over so far. */
  get steps(): number {
    return this.#steps;
  }

  /** The items one after the other, counted. */
  *each<T>(items: Iterable<T>): Generator<T> {
    for (const item of items) {
      this.#steps += 1;
      yield item;
    }
  }

  /** The team or the grouping that describes itself. */
  team(ref: string): OrgTeam | undefined {
    return this.#teams.get(ref);
  }

  /** Refs of these that are teams of the model, sorted, each once. */
  teamsAmong(refs: Iterable<string | undefined>): string[] {
    const found = new Set<string>();
    for (const ref of refs) {
      if (ref !== undefined && this.#teams.has(ref)) {
        found.add(ref);
      }
    }
    return [...found].sort();
  }

  links(team: string): TeamLinks {
    return this.#links.get(team) ?? NO_LINKS;
  }

  componentsOf(owner: string): readonly SmellComponent[] {
    return this.#owned.get(owner) ?? [];
  }

  /** Everything that owns components, by ref. */
  get owned(): ReadonlyMap<string, readonly SmellComponent[]> {
    return this.#owned;
  }

  /** The people of a team and of what is below it; nothing where that is not known. */
  people(team: string): number | undefined {
    const found = this.#teams.get(team);
    return this.areMembersKnown && found ? peopleIn(found) : undefined;
  }

  #linkTeams(): Map<string, TeamLinks> {
    const links = new Map<string, TeamLinks>();
    const of = (ref: string) => {
      const known = links.get(ref) ?? {
        collaboratesWith: new Set<string>(),
        facilitates: new Set<string>(),
        serves: new Set<string>(),
        services: [],
        byMode: new Map<InteractionMode, number>(),
        all: 0,
      };
      links.set(ref, known);
      return known;
    };
    for (const interaction of this.each(this.inForce)) {
      const { ref, mode, from, to } = interaction;
      if (mode === 'x-as-a-service') {
        of(from).services.push(ref);
      }
      for (const other of this.each(to)) {
        linkPair({ mode, from: of(from), to: of(other) }, [from, other]);
      }
    }
    return links;
  }

  #componentsByOwner(): Map<string, SmellComponent[]> {
    const owned = new Map<string, SmellComponent[]>();
    for (const component of this.each(this.evidence?.components ?? [])) {
      for (const owner of component.owners) {
        const known = owned.get(owner);
        if (known) {
          known.push(component);
        } else {
          owned.set(owner, [component]);
        }
      }
    }
    return owned;
  }
}

function linkPair(
  pair: { mode: InteractionMode; from: TeamLinks; to: TeamLinks },
  [from, to]: [string, string],
): void {
  const { mode } = pair;
  const count = (links: TeamLinks) =>
    links.byMode.set(mode, (links.byMode.get(mode) ?? 0) + 1);
  pair.from.all += 1;
  pair.to.all += 1;
  count(pair.from);
  if (mode === 'collaboration' || mode === 'undefined') {
    count(pair.to);
  }
  if (mode === 'collaboration') {
    pair.from.collaboratesWith.add(to);
    pair.to.collaboratesWith.add(from);
  } else if (mode === 'facilitating') {
    pair.from.facilitates.add(to);
  } else if (mode === 'x-as-a-service') {
    pair.from.serves.add(to);
  }
}

/** Whoever the group names counts, also where the catalog does not know them. */
function peopleIn(team: OrgTeam): number | undefined {
  const { memberCountWithSubgroups, membersNotInCatalog = 0 } = team;
  return memberCountWithSubgroups === undefined
    ? undefined
    : memberCountWithSubgroups + membersNotInCatalog;
}
