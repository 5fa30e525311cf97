import { ConflictError } from '@backstage/errors';
import {
  Preparation,
  PreparationsExtensionPoint,
} from '@kumiki/backstage-plugin-scorecards-node';
import { randomUUID } from 'node:crypto';
import { FactProviderRegistry } from '../declarations/FactProviderRegistry';
import {
  createPreparationContext,
  PreparationOptions,
} from './createPreparationContext';

/** What modules have added, each preparation once and in that order. */
export class PreparationRegistry implements PreparationsExtensionPoint {
  readonly #preparations = new Map<string, Preparation>();

  static create() {
    return new PreparationRegistry();
  }

  private constructor() {}

  addPreparation(...preparations: Preparation[]): void {
    for (const preparation of preparations) {
      const { id } = preparation;
      if (this.#preparations.has(id)) {
        throw new ConflictError(
          `Two preparations are called ${id}; each needs an id of its own`,
        );
      }
      this.#preparations.set(id, preparation);
    }
  }

  /**
   * Declares the facts that nobody else has declared, and lets each preparation
   * look at all of them. It comes before everything that reads the declarations.
   * @throws what a preparation throws
   */
  declareFacts(registry: FactProviderRegistry): void {
    const preparations = [...this.#preparations.values()];
    for (const { pushedFacts = [] } of preparations) {
      const declared = new Set(registry.all.map(({ id }) => id));
      registry.addPushedFacts(
        ...pushedFacts.filter(({ id }) => !declared.has(id)),
      );
    }
    const isPushed = ({ id }: { id: string }) => registry.isPushed(id);
    const collected = registry.all.filter(it => !isPushed(it));
    const pushed = registry.all.filter(isPushed);
    preparations.forEach(it => it.check?.({ collected, pushed }));
  }

  /** One after the other, as they were added. */
  open(options: Omit<PreparationOptions, 'worker'>) {
    const worker = randomUUID();
    return [...this.#preparations.values()].map(preparation => ({
      run: (signal: AbortSignal) =>
        preparation.run(
          createPreparationContext(preparation.id, {
            ...options,
            worker,
            signal,
          }),
          signal,
        ),
    }));
  }
}
