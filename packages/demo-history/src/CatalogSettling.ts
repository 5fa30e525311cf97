import { PreparationContext } from '@kumiki/backstage-plugin-scorecards-node';

const SWEEP_INTERVAL_MS = 5_000;
const MAX_WAIT_MS = 10 * 60_000;

/**
 * Says when the catalog has been read as far as it will be: a catalog that has
 * just started grows for a while, and a history of half of it would be wrong.
 */
export class CatalogSettling {
  readonly #named: ReadonlySet<string>;
  #since?: number;
  #asked = 0;
  #size = -1;

  static create(options: {
    /** Entities that there should be. */
    named: ReadonlySet<string>;
  }) {
    return new CatalogSettling(options.named);
  }

  private constructor(named: ReadonlySet<string>) {
    this.#named = named;
  }

  /** Looks; `late` where it took too long and what there is has to do. */
  async look(
    context: Pick<PreparationContext, 'now' | 'readRefs' | 'requestSweep'>,
  ): Promise<'waiting' | 'settled' | 'late'> {
    const now = context.now().getTime();
    this.#since ??= now;
    if (now - this.#since > MAX_WAIT_MS) {
      return 'late';
    }
    if (now - this.#asked < SWEEP_INTERVAL_MS) {
      return 'waiting';
    }
    const { entities, scorecards } = await context.readRefs();
    const isSettled =
      entities.size === this.#size &&
      scorecards.size > 0 &&
      [...this.#named].every(ref => entities.has(ref));
    if (!isSettled) {
      this.#size = entities.size;
      this.#asked = now;
      await context.requestSweep();
    }
    return isSettled ? 'settled' : 'waiting';
  }
}
