import {
  OrgModelOptions,
  refsOfConcern,
} from '@kumiki/backstage-plugin-team-topology-common';
import { LRUCache } from 'lru-cache';
import { OrganisationNow } from '../chronicle/KeptOrganisation';

/** Today's, with and without counts, and those of the last change. */
const MAX_SCOPES = 4;

type Scope = Pick<OrganisationNow, 'entities' | 'refs' | 'digest'>;

/**
 * Narrows what is kept to what a model follows from, once for each change of
 * it: less is built, and the catalog is asked about less.
 */
export class ModelScopes {
  readonly #scopes = new LRUCache<string, Scope>({ max: MAX_SCOPES });
  readonly #teams: OrgModelOptions['teams'];

  static create(options: { teams?: OrgModelOptions['teams'] }): ModelScopes {
    return new ModelScopes(options.teams);
  }

  private constructor(teams: OrgModelOptions['teams']) {
    this.#teams = teams;
  }

  /** @param isCounted - as for `refsOfConcern` */
  narrow(now: OrganisationNow, isCounted: boolean): OrganisationNow {
    const key = `${now.digest} ${isCounted ? 'counted' : 'answers'}`;
    let scope = this.#scopes.get(key);
    if (!scope) {
      const { entities, refs } = now;
      const concern = refsOfConcern(entities, {
        ...{ teams: this.#teams, isCounted },
      });
      scope = {
        entities: entities.filter((_, at) => concern.has(refs[at])),
        refs: refs.filter(ref => concern.has(ref)),
        digest: key,
      };
      this.#scopes.set(key, scope);
    }
    return { ...now, ...scope };
  }
}
