import { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

const REF_FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];

/** Tells which refs stand for something, each question in one call to the catalog. */
export class CatalogReferences {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  static create(options: { auth: AuthService; catalog: CatalogService }) {
    return new CatalogReferences(options.auth, options.catalog);
  }

  private constructor(auth: AuthService, catalog: CatalogService) {
    this.#auth = auth;
    this.#catalog = catalog;
  }

  /** Those of the refs that are in the catalog. */
  async findExisting(refs: Iterable<string>): Promise<Set<string>> {
    return this.#find({ entityRefs: [...new Set(refs)] });
  }

  /**
   * Those of the refs that are APIs with a definition. Definitions can be
   * megabytes, so the catalog is asked who has one and not for what it says.
   */
  async findDefined(refs: Iterable<string>): Promise<Set<string>> {
    return this.#find({
      entityRefs: [...new Set(refs)],
      query: { kind: 'API', 'spec.definition': { $exists: true } },
    });
  }

  async #find(
    request: Omit<Parameters<CatalogService['getEntitiesByRefs']>[0], 'fields'>,
  ): Promise<Set<string>> {
    if (request.entityRefs.length === 0) {
      return new Set();
    }
    const { items } = await this.#catalog.getEntitiesByRefs(
      { ...request, fields: REF_FIELDS },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return new Set(
      items.flatMap(entity => (entity ? [stringifyEntityRef(entity)] : [])),
    );
  }
}
