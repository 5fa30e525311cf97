import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import { Readable } from 'node:stream';

/**
 * Makes documents of all entities of a kind. The index holds all of them; who
 * finds one is decided by the catalog's permissions, when somebody searches.
 */
export class EntityCollatorFactory implements DocumentCollatorFactory {
  readonly type: string;
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #kind: string;
  readonly #toDocuments: (entities: Entity[]) => IndexableDocument[];

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    kind: string;
    toDocuments: (entities: Entity[]) => IndexableDocument[];
    type: string;
  }) {
    return new EntityCollatorFactory(options);
  }

  private constructor(
    options: Parameters<typeof EntityCollatorFactory.create>[0],
  ) {
    this.type = options.type;
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#kind = options.kind;
    this.#toDocuments = options.toDocuments;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#collate());
  }

  async *#collate(): AsyncGenerator<IndexableDocument> {
    const { items } = await this.#catalog.getEntities(
      { filter: { kind: this.#kind } },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    // Whatever order the catalog has: what fits as well as another has its place.
    yield* this.#toDocuments([...items].sort(byRef));
  }
}

function byRef(a: Entity, b: Entity): number {
  return stringifyEntityRef(a) < stringifyEntityRef(b) ? -1 : 1;
}
