import { PastEntity } from './PastStates';

/** What an entity said from one day to another: `from <= day < to`. */
export interface PastVersion extends PastEntity {
  from: string;
  to: string;
}

/** A version that is stored already and still held at the last state. */
export interface HeldVersion {
  ref: string;
  from: string;
  hash: string;
}

/** What has to be stored so that the versions are those of the states so far. */
export interface VersionChanges {
  /** The last days of held versions that were stored before; all others hold on. */
  closed: { ref: string; to: string }[];
  added: PastVersion[];
}

interface Held {
  from: string;
  hash: string;
  /** Absent where it is stored. */
  body?: string;
}

/**
 * Makes versions of one state after the other, keeping no more than the last of
 * them. An entity that says the same in two states has one version; of several
 * states on one day, the last counts.
 */
export class VersionSeries {
  readonly #held: Map<string, Held>;
  #closed: VersionChanges['closed'] = [];
  #added: PastVersion[] = [];
  #pending?: { day: string; files: readonly (readonly PastEntity[])[] };

  /** @param held - what holds before the first state that is added */
  static create(held: Iterable<HeldVersion> = []): VersionSeries {
    return new VersionSeries(held);
  }

  private constructor(held: Iterable<HeldVersion>) {
    this.#held = new Map();
    for (const { ref, from, hash } of held) {
      this.#held.set(ref, { from, hash });
    }
  }

  /** How many changes {@link VersionSeries.take} gives at least. */
  get size(): number {
    return this.#closed.length + this.#added.length;
  }

  /**
   * Says what all entities are from a day on.
   * @param day - not before the day of the state before it
   */
  add(day: string, files: readonly (readonly PastEntity[])[]): void {
    if (this.#pending && this.#pending.day !== day) {
      this.#settle();
    }
    this.#pending = { day, files };
  }

  /**
   * What is to be stored since this was last asked. No other state of the same
   * day may follow.
   * @param until - the day on which whatever is held ends for now
   */
  take(until: string): VersionChanges {
    this.#settle();
    for (const [ref, held] of this.#held) {
      if (held.body !== undefined) {
        const { from, hash, body } = held;
        this.#added.push({ ref, hash, body, from, to: until });
        held.body = undefined;
      }
    }
    const changes = { closed: this.#closed, added: this.#added };
    this.#closed = [];
    this.#added = [];
    return changes;
  }

  #settle(): void {
    if (!this.#pending) {
      return;
    }
    const { day, files } = this.#pending;
    this.#pending = undefined;
    const present = new Set<string>();
    for (const entities of files) {
      for (const { ref, hash, body } of entities) {
        present.add(ref);
        const held = this.#held.get(ref);
        if (held?.hash !== hash) {
          this.#close(ref, day);
          this.#held.set(ref, { from: day, hash, body });
        }
      }
    }
    for (const ref of this.#held.keys()) {
      if (!present.has(ref)) {
        this.#close(ref, day);
        this.#held.delete(ref);
      }
    }
  }

  #close(ref: string, to: string): void {
    const held = this.#held.get(ref);
    if (!held) {
      return;
    }
    const { from, hash, body } = held;
    if (body === undefined) {
      this.#closed.push({ ref, to });
    } else {
      this.#added.push({ ref, hash, body, from, to });
    }
  }
}

/**
 * The versions of a series of states.
 * @param states - in the order of their days; those from `until` on do not count
 * @param until - the day on which the last state ends
 */
export function versionsOfStates(
  states: Iterable<{
    day: string;
    files: readonly (readonly PastEntity[])[];
  }>,
  until: string,
): PastVersion[] {
  const series = VersionSeries.create();
  for (const { day, files } of states) {
    if (day < until) {
      series.add(day, files);
    }
  }
  return series.take(until).added;
}
