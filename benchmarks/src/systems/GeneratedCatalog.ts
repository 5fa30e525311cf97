import { createServiceFactory } from '@backstage/backend-plugin-api';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import {
  component,
  groups,
  indexOf,
  scorecards,
} from '../organisation/entities';

/** A component that no scorecard applies to; its facts change whenever it is asked about. */
export const WAKER = 'component:default/waker-1000000';

/**
 * A catalog that makes its entities up when it is asked, so that it takes no
 * memory of the process that is measured: elsewhere it is a service of its own.
 */
export class GeneratedCatalog {
  readonly #entities: number;
  readonly #checks: number;

  static create(options: { entities: number; checks: number }) {
    return new GeneratedCatalog(options.entities, options.checks);
  }

  private constructor(entities: number, checks: number) {
    this.#entities = entities;
    this.#checks = checks;
  }

  /** To be added to a backend. */
  createFactory() {
    const catalog: Pick<
      CatalogService,
      'getEntityByRef' | 'getEntitiesByRefs' | 'streamEntities'
    > = {
      getEntityByRef: async ref =>
        typeof ref === 'string' ? this.#find(ref) : undefined,
      getEntitiesByRefs: async ({ entityRefs }) => ({
        items: entityRefs.map(ref => this.#find(ref)),
      }),
      streamEntities: request => this.#stream(request?.pageSize ?? 500),
    };
    return createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      // Nothing else is asked for; it would fail.
      factory: () => catalog as CatalogService,
    });
  }

  #find(ref: string): Entity | undefined {
    const { kind } = parseEntityRef(ref);
    if (kind.toLocaleLowerCase('en-US') !== 'component') {
      return undefined;
    }
    return ref === WAKER ? waker() : component(indexOf(ref));
  }

  async *#stream(pageSize: number): AsyncIterable<Entity[]> {
    yield [...groups(this.#entities), ...scorecards(this.#checks), waker()];
    for (let from = 0; from < this.#entities; from += pageSize) {
      const length = Math.min(pageSize, this.#entities - from);
      yield Array.from({ length }, (_, at) => component(from + at));
    }
  }
}

function waker(): Entity {
  const entity = component(1_000_000, 'waker');
  return { ...entity, metadata: { ...entity.metadata, name: 'waker-1000000' } };
}
