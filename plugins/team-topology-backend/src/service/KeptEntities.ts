import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  fitInOneCatalogRequest,
  MODEL_COMPONENT_FIELDS,
  MODEL_KINDS,
  MODEL_USER_FIELDS,
} from '@kumiki/backstage-plugin-team-topology-common';
import { LRUCache } from 'lru-cache';

/** In lower case, with what is read of each; no fields means all of it. */
const READ: readonly { kinds: readonly string[]; fields?: string[] }[] = [
  { kinds: MODEL_KINDS },
  {
    kinds: ['Component'],
    fields: [...MODEL_COMPONENT_FIELDS, 'metadata.etag'],
  },
  // Templates only so that one that is hidden can be told from one that is not.
  {
    kinds: ['User', 'Template'],
    fields: [...MODEL_USER_FIELDS, 'metadata.etag'],
  },
].map(({ kinds, fields }) => ({
  kinds: kinds.map(kind => kind.toLocaleLowerCase('en-US')),
  fields,
}));

/** In lower case: of these kinds, all is read that the caller may see. */
export const KINDS_READ: ReadonlySet<string> = new Set(
  READ.flatMap(({ kinds }) => kinds),
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
 * Reads what a caller may see of the organisation. What the entities say is
 * kept, since it is the same for everybody who may see them; who may see them
 * is asked of the catalog every time, and so is their version. An answer is
 * therefore never older than the catalog, and never wider than the caller.
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
   * In one request to the catalog where nothing has changed, in four at most.
   */
  async readVisible(caller: Caller): Promise<Entity[]> {
    if (this.#kept.size === 0) {
      return this.#readAll(caller);
    }
    const { items: versions } = await this.#catalog.getEntities(
      { filter: { kind: [...KINDS_READ] }, fields: VERSION_FIELDS },
      caller,
    );
    const changed = versions.filter(version => !this.#find(version));
    if (
      !fitInOneCatalogRequest(changed.map(entity => stringifyEntityRef(entity)))
    ) {
      return this.#readAll(caller);
    }
    const read = new Map(
      (await this.#readOnly(changed, caller)).map(entity => [
        stringifyEntityRef(entity),
        entity,
      ]),
    );
    return versions.flatMap(
      version =>
        read.get(stringifyEntityRef(version)) ?? this.#find(version) ?? [],
    );
  }

  /** `getEntities` without a limit is one request, where a page would be one each. */
  async #readAll(caller: Caller): Promise<Entity[]> {
    const answers = await Promise.all(
      READ.map(({ kinds, fields }) =>
        this.#catalog.getEntities(
          { filter: { kind: [...kinds] }, fields },
          caller,
        ),
      ),
    );
    return this.#keep(answers.flatMap(({ items }) => items));
  }

  async #readOnly(wanted: Entity[], caller: Caller): Promise<Entity[]> {
    const answers = await Promise.all(
      READ.map(async ({ kinds, fields }) => {
        const entityRefs = wanted
          .filter(({ kind }) => kinds.includes(kind.toLocaleLowerCase('en-US')))
          .map(entity => stringifyEntityRef(entity));
        return entityRefs.length === 0
          ? []
          : (
              await this.#catalog.getEntitiesByRefs(
                { entityRefs, fields },
                caller,
              )
            ).items;
      }),
    );
    return this.#keep(answers.flat().flatMap(entity => entity ?? []));
  }

  #keep(entities: Entity[]): Entity[] {
    for (const entity of entities) {
      if (entity.metadata.etag) {
        this.#kept.set(stringifyEntityRef(entity), entity);
      }
    }
    return entities;
  }

  /** The kept entity, where it is of this version. */
  #find(version: Entity): Entity | undefined {
    const kept = this.#kept.get(stringifyEntityRef(version));
    return kept && kept.metadata.etag === version.metadata.etag
      ? kept
      : undefined;
  }
}
