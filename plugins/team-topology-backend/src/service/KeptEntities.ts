import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  fitInOneCatalogRequest,
  MODEL_COMPONENT_FIELDS,
  MODEL_KINDS,
  MODEL_USER_FIELDS,
} from '@kumiki/backstage-plugin-team-topology-common';
import stableStringify from 'fast-json-stable-stringify';
import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';

/**
 * Of these, few fields are read. Templates only so that one that is hidden can be
 * told from one that is not.
 */
const COUNTED_KINDS = ['Component', 'User', 'Template'];
const COUNTED_FIELDS = [
  ...new Set([...MODEL_COMPONENT_FIELDS, ...MODEL_USER_FIELDS, 'metadata.uid']),
];

/** In lower case: of these kinds, all is read that the caller may see. */
export const KINDS_READ: ReadonlySet<string> = new Set(
  [...MODEL_KINDS, ...COUNTED_KINDS].map(kind =>
    kind.toLocaleLowerCase('en-US'),
  ),
);

const VERSION_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.etag',
];

const MAX_KEPT = 100_000;

type Caller = { credentials: BackstageCredentials };

/**
 * Reads what the catalog holds of the organisation. What the entities say is
 * kept, and read again only where the catalog has another version of it.
 */
export class KeptEntities {
  readonly #catalog: CatalogService;
  readonly #kept = new LRUCache<string, Entity>({ max: MAX_KEPT });

  static create(catalog: CatalogService): KeptEntities {
    return new KeptEntities(catalog);
  }

  private constructor(catalog: CatalogService) {
    this.#catalog = catalog;
  }

  /**
   * In two requests to the catalog, three where something has changed; each is
   * one whatever its size, since the catalog streams what has no limit.
   */
  async readVisible(caller: Caller): Promise<Entity[]> {
    const [described, counted] = await Promise.all([
      this.#readDescribed(caller),
      this.#catalog.getEntities(
        { filter: { kind: COUNTED_KINDS }, fields: COUNTED_FIELDS },
        caller,
      ),
    ]);
    return [...described, ...counted.items];
  }

  async #readDescribed(caller: Caller): Promise<Entity[]> {
    if (this.#kept.size === 0) {
      return this.#readAll(caller);
    }
    const { items: versions } = await this.#catalog.getEntities(
      { filter: { kind: [...MODEL_KINDS] }, fields: VERSION_FIELDS },
      caller,
    );
    const changed = versions
      .filter(version => !this.#find(version))
      .map(version => stringifyEntityRef(version));
    if (!fitInOneCatalogRequest(changed)) {
      return this.#readAll(caller);
    }
    const read =
      changed.length === 0
        ? []
        : (
            await this.#catalog.getEntitiesByRefs(
              { entityRefs: changed },
              caller,
            )
          ).items.flatMap(entity => entity ?? []);
    this.#keep(read);
    const found = versions.flatMap(version => this.#find(version) ?? []);
    const kept = new Set(found);
    return [...found, ...read.filter(entity => !kept.has(entity))];
  }

  async #readAll(caller: Caller): Promise<Entity[]> {
    const { items } = await this.#catalog.getEntities(
      { filter: { kind: [...MODEL_KINDS] } },
      caller,
    );
    this.#keep(items);
    return items;
  }

  #keep(entities: readonly Entity[]): void {
    for (const entity of entities) {
      if (isVersioned(entity)) {
        this.#kept.set(stringifyEntityRef(entity), entity);
      }
    }
  }

  /** The kept entity, where it is of this version. */
  #find(version: Entity): Entity | undefined {
    const kept = this.#kept.get(stringifyEntityRef(version));
    return kept && kept.metadata.etag === version.metadata.etag
      ? kept
      : undefined;
  }
}

/**
 * Whether the catalog made the etag of an entity from all that it says. A file
 * or a provider may give an etag of its own, which stays when the entity or its
 * relations change; then it is read every time. The same goes for a catalog that
 * makes its etags in another way.
 */
function isVersioned(entity: Entity): boolean {
  const { etag, ...metadata } = entity.metadata;
  return (
    etag !== undefined &&
    etag ===
      createHash('sha1')
        .update(stableStringify({ ...entity, metadata }))
        .digest('hex')
  );
}
