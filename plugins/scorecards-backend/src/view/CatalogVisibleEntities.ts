import { Caller } from '@kumiki/backend-audit';
import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { fitInOneCatalogRequest } from '@kumiki/backstage-plugin-team-topology-common';
import { Visibility } from './Visibility';
import { EntityStore } from '../database/entities/DatabaseEntityStore';

/** Finds out what a caller may see in the catalog. */
export interface VisibleEntities {
  /**
   * All that the caller may see, and all that is hidden; one request to the
   * catalog and one statement at most.
   */
  findAll(caller: Caller): Promise<Visibility>;

  /**
   * What the caller may see of some refs, full and in lower case; one request
   * to the catalog at most. Nothing is said about other refs.
   *
   * @param listNamed - refs that are to be shown unless they are hidden; asked
   * for only where that depends on the caller. Where the caller does not see
   * all of them, the catalog is asked once more, in the name of the plugin.
   */
  findAmong(
    refs: readonly string[],
    caller: Caller,
    listNamed?: () => Promise<Iterable<string>>,
  ): Promise<Visibility>;
}

const FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];

interface CatalogVisibleEntitiesOptions {
  auth: AuthService;
  catalog: CatalogService;
  /** The copy of the catalog, which has what is hidden, too. */
  entities: Pick<EntityStore, 'listRefs'>;
  permissions: PermissionsService;
}

/**
 * Sees what the catalog lets the caller read. Only where that depends on the
 * entity is the catalog asked, in the name of the caller and once. Whether
 * something exists that the caller does not see, the copy tells of the whole
 * catalog, and the catalog itself of a few refs, as it is now.
 */
export class CatalogVisibleEntities implements VisibleEntities {
  readonly #options: CatalogVisibleEntitiesOptions;

  static create(options: CatalogVisibleEntitiesOptions) {
    return new CatalogVisibleEntities(options);
  }

  private constructor(options: CatalogVisibleEntitiesOptions) {
    this.#options = options;
  }

  async findAll(caller: Caller): Promise<Visibility> {
    const decided = await this.#decide(caller);
    if (decided) {
      return decided;
    }
    const [visible, existing] = await Promise.all([
      this.#readAll(caller),
      this.#options.entities.listRefs(),
    ]);
    return Visibility.of(
      visible,
      existing.filter(ref => !visible.has(ref)),
    );
  }

  async findAmong(
    refs: readonly string[],
    caller: Caller,
    listNamed: () => Promise<Iterable<string>> = async () => [],
  ): Promise<Visibility> {
    const decided = await this.#decide(caller);
    if (decided) {
      return decided;
    }
    const named = new Set([...(await listNamed())].filter(isLookedUp));
    const visible = await this.#read([...new Set([...refs, ...named])], caller);
    const missing = [...named].filter(ref => !visible.has(ref));
    return Visibility.of(visible, await this.#findExisting(missing));
  }

  /** Nothing where it depends on the entity. */
  async #decide({ credentials }: Caller): Promise<Visibility | undefined> {
    const [decision] = await this.#options.permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return Visibility.everything;
      case AuthorizeResult.CONDITIONAL:
        return undefined;
      default:
        return Visibility.nothing;
    }
  }

  async #findExisting(refs: readonly string[]): Promise<string[]> {
    if (refs.length === 0) {
      return [];
    }
    const { auth } = this.#options;
    const existing = await this.#read(refs, {
      credentials: await auth.getOwnServiceCredentials(),
    });
    return refs.filter(ref => existing.has(ref));
  }

  /** Those of the refs that somebody may read, and maybe others. */
  async #read(
    refs: readonly string[],
    reader: { credentials: BackstageCredentials },
  ): Promise<Set<string>> {
    if (refs.length === 0) {
      return new Set();
    }
    if (!fitInOneCatalogRequest(refs)) {
      return await this.#readAll(reader);
    }
    const { items } = await this.#options.catalog.getEntitiesByRefs(
      { entityRefs: [...refs], fields: FIELDS },
      reader,
    );
    return new Set(
      items.flatMap(entity => (entity ? [stringifyEntityRef(entity)] : [])),
    );
  }

  /** Without a limit it is one request: the catalog streams all of it. */
  async #readAll({
    credentials,
  }: {
    credentials: BackstageCredentials;
  }): Promise<Set<string>> {
    const { items } = await this.#options.catalog.getEntities(
      { fields: FIELDS },
      { credentials },
    );
    return new Set(items.map(entity => stringifyEntityRef(entity)));
  }
}

/** Whether the catalog can be asked about a text: PostgreSQL takes no NUL and no half of a surrogate pair. */
function isLookedUp(ref: string): boolean {
  return /^[^:/\p{Cc}\p{Cs}]+:[^:/\p{Cc}\p{Cs}]+\/[^:/\p{Cc}\p{Cs}]+$/u.test(
    ref,
  );
}
