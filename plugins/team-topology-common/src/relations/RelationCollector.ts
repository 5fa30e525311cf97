import {
  CompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { KumikiRelation } from './KumikiRelation';

/** Collects relations, each once and always together with its opposite. */
export class RelationCollector {
  readonly #relations = new Map<string, KumikiRelation>();
  readonly #namespace: string;

  private constructor(namespace: string) {
    this.#namespace = namespace;
  }

  static create(options: { namespace: string }): RelationCollector {
    return new RelationCollector(options.namespace);
  }

  /** Reads a shorthand ref; an empty list where there is none that can be read. */
  refs(value: unknown, defaultKind: string): CompoundEntityRef[] {
    const context = { defaultKind, defaultNamespace: this.#namespace };
    return [value].flat().flatMap(item => {
      if (typeof item !== 'string') {
        return [];
      }
      try {
        return [parseEntityRef(item, context)];
      } catch {
        return [];
      }
    });
  }

  add(
    source: CompoundEntityRef,
    [forward, backward]: readonly [string, string],
    targets: CompoundEntityRef[],
  ): void {
    for (const target of targets) {
      this.#addOne(source, forward, target);
      this.#addOne(target, backward, source);
    }
  }

  relations(): KumikiRelation[] {
    return [...this.#relations.values()];
  }

  #addOne(source: CompoundEntityRef, type: string, target: CompoundEntityRef) {
    const from = stringifyEntityRef(source);
    const to = stringifyEntityRef(target);
    this.#relations.set(`${from} ${type} ${to}`, { source, type, target });
  }
}
