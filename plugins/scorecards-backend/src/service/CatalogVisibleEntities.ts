import { PermissionsService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Caller } from './Caller';
import { Visibility } from './Visibility';
import { VisibleEntities } from './VisibleEntities';

const FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];

/** What the catalog client sends in one request; above, it makes several. */
const MAX_REFS_PER_REQUEST = 1000;
const MAX_CHARACTERS_PER_REQUEST = 80 * 1024;

/**
 * Sees what the catalog lets the caller read. Only where that depends on the
 * entity is the catalog asked, in the name of the caller and once.
 */
export class CatalogVisibleEntities implements VisibleEntities {
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;

  static create(options: {
    catalog: CatalogService;
    permissions: PermissionsService;
  }) {
    return new CatalogVisibleEntities(options.catalog, options.permissions);
  }

  private constructor(
    catalog: CatalogService,
    permissions: PermissionsService,
  ) {
    this.#catalog = catalog;
    this.#permissions = permissions;
  }

  async findAll(caller: Caller): Promise<Visibility> {
    return (await this.#decide(caller)) ?? (await this.#readAll(caller));
  }

  async findAmong(
    refs: readonly string[],
    caller: Caller,
  ): Promise<Visibility> {
    const decided = await this.#decide(caller);
    if (decided) {
      return decided;
    }
    if (refs.length === 0) {
      return Visibility.nothing;
    }
    if (!fitsInOneRequest(refs)) {
      return await this.#readAll(caller);
    }
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: [...refs], fields: FIELDS },
      caller,
    );
    return visibilityOf(items);
  }

  /** Nothing where it depends on the entity. */
  async #decide({ credentials }: Caller): Promise<Visibility | undefined> {
    const [decision] = await this.#permissions.authorizeConditional(
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

  /** Without a limit it is one request: the catalog streams all of it. */
  async #readAll({ credentials }: Caller): Promise<Visibility> {
    const { items } = await this.#catalog.getEntities(
      { fields: FIELDS },
      { credentials },
    );
    return visibilityOf(items);
  }
}

function visibilityOf(entities: readonly (Entity | undefined)[]): Visibility {
  return Visibility.of(
    entities.flatMap(entity => (entity ? [stringifyEntityRef(entity)] : [])),
  );
}

function fitsInOneRequest(refs: readonly string[]): boolean {
  // Quotes and a comma go with every ref.
  const characters = refs.reduce((sum, ref) => sum + ref.length + 3, 0);
  return (
    refs.length <= MAX_REFS_PER_REQUEST &&
    characters <= MAX_CHARACTERS_PER_REQUEST
  );
}
