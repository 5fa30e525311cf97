import { EventLoopBreaks } from '../../concurrency/EventLoopBreaks';

import { FailedObservation, ObservedFacts, PushCounts } from './ObservedFacts';
import {
  MergedFacts,
  mergeFailed,
  MergeMoment,
  mergeObserved,
  mergeOutdated,
  mergeSameMoment,
} from './mergeFacts';
import { MergedRow } from './upsertFacts';
import { FactRow } from '../tables';

const keyOf = (pair: { entity: string; provider: string }) =>
  `${pair.provider} ${pair.entity}`;

/** Merges observations into what is known, one pair of entity and provider each. */
export class FactBatch {
  readonly #known: Map<string, FactRow>;
  readonly #momentOf: (provider: string) => MergeMoment;
  readonly #moments = new Map<string, MergeMoment>();
  readonly #merged = new Map<string, MergedFacts>();

  static create(options: {
    known: readonly FactRow[];
    momentOf: (provider: string) => MergeMoment;
  }): FactBatch {
    return new FactBatch(options.known, options.momentOf);
  }

  private constructor(
    known: readonly FactRow[],
    momentOf: (provider: string) => MergeMoment,
  ) {
    this.#known = new Map(known.map(row => [keyOf(row), row]));
    this.#momentOf = momentOf;
  }

  /**
   * Pushed from outside: what is newer than anything known counts, and what is
   * of the same moment is added to it, the later arrival last.
   */
  async addPushed(pushed: readonly ObservedFacts[]): Promise<PushCounts> {
    const breaks = EventLoopBreaks.create();
    const counts = { stored: 0, amended: 0, repeated: 0, outdated: 0 };
    const newestFirst = [...pushed].sort((a, b) => {
      if (a.observedAt === b.observedAt) {
        return 0;
      }
      return a.observedAt < b.observedAt ? 1 : -1;
    });
    for (const observed of newestFirst) {
      await breaks.take();
      counts[this.#addPushed(observed)]++;
    }
    return counts;
  }

  /** Asked for: the attempt succeeded, whatever the age of what it found. */
  addCollected(observed: ObservedFacts): void {
    const known = this.#newest(observed);
    if (known && (known.observed_at ?? '') > observed.observedAt) {
      const moment = this.#moment(observed.provider);
      this.#merged.set(keyOf(observed), mergeOutdated(known, moment));
    } else {
      this.#addObserved(observed);
    }
  }

  /** Asked for without success, unless another attempt succeeded since. */
  addFailed(failed: FailedObservation): void {
    const known = this.#newest(failed);
    if ((known?.collected_at ?? '') <= failed.at) {
      const moment = this.#moment(failed.provider);
      this.#merged.set(keyOf(failed), mergeFailed(known, failed, moment));
    }
  }

  get rows(): MergedRow[] {
    return [...this.#merged].map(([key, { row }]) => ({
      ...row,
      is_known: this.#known.has(key) ? 1 : 0,
    }));
  }

  get changedEntities(): string[] {
    const changed = [...this.#merged.values()].filter(it => it.isChanged);
    return [...new Set(changed.map(({ row }) => row.entity))];
  }

  #addPushed(observed: ObservedFacts): keyof PushCounts {
    const known = this.#newest(observed);
    const newest = known?.observed_at ?? '';
    if (!known || newest < observed.observedAt) {
      this.#addObserved(observed);
      return 'stored';
    }
    if (newest > observed.observedAt) {
      return 'outdated';
    }
    const key = keyOf(observed);
    const merged = mergeSameMoment(known, observed, {
      ...this.#moment(observed.provider),
      before: this.#known.get(key),
    });
    if (!merged) {
      return 'repeated';
    }
    this.#merged.set(key, merged);
    return 'amended';
  }

  #addObserved(observed: ObservedFacts): void {
    const known = this.#known.get(keyOf(observed));
    const moment = this.#moment(observed.provider);
    this.#merged.set(keyOf(observed), mergeObserved(known, observed, moment));
  }

  /** The same for every observation of a provider. */
  #moment(provider: string): MergeMoment {
    const moment = this.#moments.get(provider) ?? this.#momentOf(provider);
    this.#moments.set(provider, moment);
    return moment;
  }

  #newest(pair: { entity: string; provider: string }): FactRow | undefined {
    const key = keyOf(pair);
    return this.#merged.get(key)?.row ?? this.#known.get(key);
  }
}
