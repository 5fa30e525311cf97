import { OrgModel, OrgResponsibility, OrgTeam } from '../model/OrgModel';
import { teamsAskedIn } from './TeamStances';

/**
 * What answers are looked up in. It is built once for all questions about a
 * model: whoever asks about everything asks as often as there are responsibilities.
 */
export class RouteIndex {
  readonly at: string;
  /** Whether it is known what teams do. */
  readonly isKnown: boolean;
  /** The teams to which somebody can go, by ref. */
  readonly teams: ReadonlyMap<string, OrgTeam>;
  readonly #byRef: ReadonlyMap<string, OrgResponsibility>;
  readonly #byParent: ReadonlyMap<string, readonly OrgResponsibility[]>;
  readonly #byArea: ReadonlyMap<string, readonly OrgResponsibility[]>;

  static create(model: OrgModel): RouteIndex {
    return new RouteIndex(model);
  }

  private constructor(model: OrgModel) {
    const { at, boundaries, responsibilities } = model;
    this.at = at;
    this.isKnown = boundaries !== 'not-known';
    this.teams = teamsAskedIn(model);
    this.#byRef = new Map(responsibilities.map(item => [item.ref, item]));
    this.#byParent = groupedBy(responsibilities, ({ parent }) => parent);
    this.#byArea = groupedBy(responsibilities, ({ area }) => area);
  }

  responsibility(ref: string): OrgResponsibility | undefined {
    return this.#byRef.get(ref);
  }

  /** The parts of a whole, in the order of the model. */
  partsOf(whole: string): readonly OrgResponsibility[] {
    return this.#byParent.get(whole) ?? [];
  }

  /** What belongs to an area, in the order of the model. */
  inArea(area: string): readonly OrgResponsibility[] {
    return this.#byArea.get(area) ?? [];
  }

  /**
   * The responsibility that speaks for another one: itself where a team says
   * anything about it, else the nearest ancestor of which that is true.
   */
  declaring(responsibility: OrgResponsibility): OrgResponsibility | undefined {
    // The model's parents never go round in circles.
    let current: OrgResponsibility | undefined = responsibility;
    while (current && !isDeclared(current)) {
      current =
        current.parent === undefined
          ? undefined
          : this.#byRef.get(current.parent);
    }
    return current;
  }
}

function isDeclared(item: OrgResponsibility): boolean {
  const { acceptedBy, declinedBy, interimBy, goneTeams = [] } = item;
  return [acceptedBy, declinedBy, interimBy, goneTeams].some(
    teams => teams.length > 0,
  );
}

function groupedBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) {
      const known = groups.get(key);
      if (known) {
        known.push(item);
      } else {
        groups.set(key, [item]);
      }
    }
  }
  return groups;
}
