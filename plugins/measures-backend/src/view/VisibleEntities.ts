import { AuthService, PermissionsService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Caller } from '@kumiki/backend-audit';
import { fitInOneCatalogRequest } from '@kumiki/backstage-plugin-team-topology-common';

/** Whether a reader may see the entity with a full, lower-case ref. */
export type Sees = (ref: string) => boolean;

const FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];

/**
 * Finds out what a caller may see in the catalog, in one request to it at most:
 * none where that does not depend on the entity.
 */
export class VisibleEntities {
  readonly #options: Parameters<typeof VisibleEntities.create>[0];

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    permissions: PermissionsService;
  }) {
    return new VisibleEntities(options);
  }

  private constructor(options: Parameters<typeof VisibleEntities.create>[0]) {
    this.#options = options;
  }

  /**
   * What the caller sees of some refs; nothing is said about others.
   */
  async findAmong(refs: Iterable<string>, caller: Caller): Promise<Sees> {
    const decided = await this.#decide(caller);
    const asked = [...new Set(refs)].filter(isLookedUp);
    if (decided || asked.length === 0) {
      return decided ?? (() => false);
    }
    const { catalog } = this.#options;
    const { items } = fitInOneCatalogRequest(asked)
      ? await catalog.getEntitiesByRefs(
          { entityRefs: asked, fields: FIELDS },
          caller,
        )
      : await catalog.getEntities(
          {
            filter: {
              kind: [...new Set(asked.map(ref => ref.split(':')[0]))].sort(),
            },
            fields: FIELDS,
          },
          caller,
        );
    const visible = new Set(
      items.flatMap(entity => (entity ? [stringifyEntityRef(entity)] : [])),
    );
    return ref => visible.has(ref);
  }

  /** Nothing where it depends on the entity. */
  async #decide({ credentials }: Caller): Promise<Sees | undefined> {
    const [decision] = await this.#options.permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return () => true;
      case AuthorizeResult.CONDITIONAL:
        return undefined;
      default:
        return () => false;
    }
  }
}

/** Whether the catalog can be asked about a text: PostgreSQL takes no NUL and no half of a surrogate pair. */
function isLookedUp(ref: string): boolean {
  return /^[^:/\p{Cc}\p{Cs}]+:[^:/\p{Cc}\p{Cs}]+\/[^:/\p{Cc}\p{Cs}]+$/u.test(
    ref,
  );
}
