/**
 * Why data that somebody has written are not read.
 * @public
 */
export type DataProblem = 'too-many-values' | 'too-deep' | 'contains-itself';

/**
 * How many levels deep data may be nested; entities are not, and what reads them
 * calls itself.
 * @public
 */
export const DEEPEST_DATA = 100;

/**
 * Bounds what is read of YAML, of which a few lines with aliases can stand for
 * millions of values, or for data without an end.
 * @public
 */
export class DataBounds {
  readonly #most: number;
  #values = 0;

  /**
   * @param options - `values`: how many there are at most, with those of lists and
   *   maps, in all that is checked
   */
  static create(options: { values: number }): DataBounds {
    return new DataBounds(options.values);
  }

  private constructor(most: number) {
    this.#most = most;
  }

  /** What is wrong with data, together with what has been checked before; nothing where they can be read. */
  check(value: unknown): DataProblem | undefined {
    return this.#check(value, new Set());
  }

  #check(value: unknown, around: Set<unknown>): DataProblem | undefined {
    this.#values += 1;
    if (this.#values > this.#most) {
      return 'too-many-values';
    }
    if (typeof value !== 'object' || value === null) {
      return undefined;
    }
    // An alias inside of what it stands for; no entity can contain itself.
    if (around.has(value)) {
      return 'contains-itself';
    }
    if (around.size >= DEEPEST_DATA) {
      return 'too-deep';
    }
    around.add(value);
    for (const inner of Object.values(value)) {
      const problem = this.#check(inner, around);
      if (problem) {
        return problem;
      }
    }
    around.delete(value);
    return undefined;
  }
}

/**
 * Whether there are more items than that; it does not go on to their end.
 * @public
 */
export function hasMoreThan(items: Iterable<unknown>, most: number): boolean {
  let count = 0;
  for (const _ of items) {
    count += 1;
    if (count > most) {
      return true;
    }
  }
  return false;
}
