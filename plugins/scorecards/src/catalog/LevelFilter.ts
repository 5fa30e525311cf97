import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { EntityFilter } from '@backstage/plugin-catalog-react';

type Query = ReturnType<NonNullable<EntityFilter['getCatalogQuery']>>;

/** No entity is of this kind. */
const NOTHING = { kind: 'none-of-these' };

/** Lets through the entities that are at a level; which they are was asked before. */
export class LevelFilter implements EntityFilter {
  readonly #refs: ReadonlySet<string>;
  /** What was chosen; it is in the address. */
  readonly values: readonly string[];

  static create(options: {
    values: readonly string[];
    refs: Iterable<string>;
  }): LevelFilter {
    return new LevelFilter(options.values, new Set(options.refs));
  }

  private constructor(values: readonly string[], refs: ReadonlySet<string>) {
    this.values = values;
    this.#refs = refs;
  }

  getCatalogQuery(): Query {
    const groups = new Map<
      string,
      { kind: string; namespace: string; names: string[] }
    >();
    for (const ref of this.#refs) {
      const { kind, namespace, name } = parseEntityRef(ref);
      const key = `${kind}:${namespace}`;
      const group = groups.get(key) ?? { kind, namespace, names: [] };
      groups.set(key, group);
      group.names.push(name);
    }
    return groups.size === 0
      ? NOTHING
      : {
          $any: [...groups.values()].map(({ kind, namespace, names }) => ({
            kind,
            'metadata.namespace': namespace,
            'metadata.name': { $in: names },
          })),
        };
  }

  /** For a catalog that knows no predicates; `filterEntity` says the rest. */
  getCatalogFilters(): Record<string, string[]> {
    const names = [...this.#refs].map(ref => parseEntityRef(ref).name);
    return names.length === 0
      ? { kind: [NOTHING.kind] }
      : { 'metadata.name': [...new Set(names)] };
  }

  filterEntity(entity: Entity): boolean {
    return this.#refs.has(stringifyEntityRef(entity));
  }

  toQueryValue(): string[] {
    return [...this.values];
  }
}
