import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import { CatalogView } from '../catalog/CatalogView';
import { teamOf } from '../catalog/teamOf';

/** The Team API of a team, or the one that it could have. */
export interface FoundTeamApi {
  team: string;
  entityRef: string;
  name: string;
  namespace: string;
  isDeclared: boolean;
}

/** Finds Team APIs by the team that they describe, whatever they are called. */
export class TeamApiFinder {
  readonly #teamApis: readonly Entity[];
  readonly #groups: ReadonlyMap<string, Entity>;

  private constructor(
    teamApis: readonly Entity[],
    groups: ReadonlyMap<string, Entity>,
  ) {
    this.#teamApis = teamApis;
    this.#groups = groups;
  }

  /** Reads the Team APIs and the teams, in two requests. */
  static async read(
    catalog: CatalogView,
    teams: readonly string[],
  ): Promise<TeamApiFinder> {
    return new TeamApiFinder(
      teams.length === 0 ? [] : await catalog.listTeamApis(),
      await catalog.find(teams),
    );
  }

  /**
   * The one that counts: the only one, or of several the only one that comes
   * from where the group comes from.
   *
   * @throws ConflictError where none of several counts
   */
  find(team: string): FoundTeamApi {
    const claims = this.#teamApis.filter(it => teamOf(it) === team);
    const origin = originOf(this.#groups.get(team));
    const ofOrigin = claims.filter(
      it => origin !== undefined && originOf(it) === origin,
    );
    const [counting, another] = claims.length === 1 ? claims : ofOrigin;
    if (claims.length > 0 && (!counting || another)) {
      const names = claims.map(it => stringifyEntityRef(it)).join(' and ');
      throw new ConflictError(
        `${team} is described by ${names}, and none of them counts; keep one, or declare one where the group is declared`,
      );
    }
    const entityRef = counting
      ? stringifyEntityRef(counting)
      : this.#freeRef(team);
    const { name, namespace } = parseEntityRef(entityRef);
    return { team, entityRef, name, namespace, isDeclared: Boolean(counting) };
  }

  #freeRef(team: string): string {
    const { name, namespace } = parseEntityRef(team);
    const taken = new Set(this.#teamApis.map(it => stringifyEntityRef(it)));
    for (let number = 1; ; number++) {
      const ref = stringifyEntityRef({
        kind: 'TeamApi',
        namespace,
        name: number === 1 ? name : `${name}-${number}`,
      });
      if (!taken.has(ref)) {
        return ref;
      }
    }
  }
}

function originOf(entity: Entity | undefined): string | undefined {
  const annotations = entity?.metadata.annotations;
  return (
    annotations?.[ANNOTATION_ORIGIN_LOCATION] ??
    annotations?.[ANNOTATION_LOCATION]
  );
}
