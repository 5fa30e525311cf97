import { OrgInterim, OrgModel, OrgTeam } from '../model/OrgModel';
import { RouteStance, RouteStep, RouteTeam } from './OrgRoute';

/** What the teams say about one responsibility. */
export class TeamStances {
  readonly #responsibility: string;
  readonly #teams: ReadonlyMap<string, OrgTeam>;

  /** @param teams - those that are asked, by ref: see `teamsAskedIn` */
  static create(
    teams: ReadonlyMap<string, OrgTeam>,
    responsibility: string,
  ): TeamStances {
    return new TeamStances(responsibility, teams);
  }

  private constructor(
    responsibility: string,
    teams: ReadonlyMap<string, OrgTeam>,
  ) {
    this.#responsibility = responsibility;
    this.#teams = teams;
  }

  /** Whether there is such a team at the date of the model. */
  has(team: string): boolean {
    return this.#teams.has(team);
  }

  /** A team that contradicts itself means its yes: the model reads it so, too. */
  stanceOf(team: string): RouteStance {
    const isIt = (item: { responsibility: string }) =>
      item.responsibility === this.#responsibility;
    const found = this.#teams.get(team);
    if (found?.does.some(isIt)) {
      return 'accepts';
    }
    if (found?.interim.some(isIt)) {
      return 'interim';
    }
    return found?.doesNot.some(isIt) ? 'declines' : 'silent';
  }

  /** On what terms a team holds it for the time being. */
  interimOf(team: string): OrgInterim | undefined {
    return this.#teams
      .get(team)
      ?.interim.find(item => item.responsibility === this.#responsibility);
  }

  /** The team with what an answer needs of it; nothing where it is not there. */
  describe(team: string | undefined): RouteTeam | undefined {
    const found = team === undefined ? undefined : this.#teams.get(team);
    return found && toRouteTeam(found);
  }

  /** What the team says when it is asked. */
  ask(team: string): RouteStep | undefined {
    const described = this.describe(team);
    if (!described) {
      return undefined;
    }
    const stance = this.stanceOf(team);
    const responsibility = this.#responsibility;
    const step = { team: described, stance, responsibility };
    if (stance !== 'declines') {
      return step;
    }
    const refusal = this.#teams
      .get(team)
      ?.doesNot.find(item => item.responsibility === responsibility);
    const handOff = this.describe(refusal?.handOffTo);
    return {
      ...step,
      ...(handOff && { handOffTitle: handOff.title }),
      ...(refusal?.reason !== undefined && { reason: refusal.reason }),
      ...(refusal?.handOffTo !== undefined && {
        handOffTo: refusal.handOffTo,
      }),
    };
  }
}

/** The teams of a model to which somebody can go, by ref. */
export function teamsAskedIn(model: OrgModel): ReadonlyMap<string, OrgTeam> {
  return new Map(model.teams.filter(isAsked).map(team => [team.ref, team]));
}

/** Nobody goes to a grouping, unless it says what is its own and what is not. */
function isAsked({ isGrouping, does, doesNot, interim }: OrgTeam): boolean {
  return !isGrouping || does.length + doesNot.length + interim.length > 0;
}

/** The part of a team that an answer needs. */
export function toRouteTeam(team: OrgTeam): RouteTeam {
  const { ref, title, type, contact } = team;
  return { ref, title, type, ...(contact && { contact }) };
}
