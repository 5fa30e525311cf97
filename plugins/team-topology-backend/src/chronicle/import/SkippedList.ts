import { Problem } from './PastStates';

/** A part of a past that was not imported. */
export interface SkippedState extends Problem {
  /** The point, such as a date or the id of a commit. */
  state: string;
}

/** What was not imported, and why. */
export interface SkippedStates {
  /** How many there are, also those that are not listed. */
  count: number;
  /** The first of them. */
  first: SkippedState[];
}

/** So many are listed; the others are counted. */
const MAX_LISTED = 100;

/** So much of a reason is kept: it may quote a file. */
const MAX_TEXT = 300;

/** So many problems are known again, to list each of them once. */
const MAX_KNOWN = 1_000;

/** Collects what is skipped, however much that is. */
export class SkippedList {
  readonly #first: SkippedState[];
  readonly #known: Set<string>;
  #count: number;
  #taken: { count: number; listed: number };

  /**
   * @param before - what was skipped so far
   */
  static create(before: SkippedStates = { count: 0, first: [] }): SkippedList {
    return new SkippedList(before);
  }

  /** Reads what the database has. */
  static parse(text: string): SkippedStates {
    const { count, first } = JSON.parse(text);
    return { count, first };
  }

  private constructor({ count, first }: SkippedStates) {
    this.#count = count;
    this.#first = [...first];
    this.#known = new Set(first.map(keyOf));
    this.#taken = { count, listed: first.length };
  }

  /** Adds a whole state that is left out. */
  addState(state: string, problem: Problem): void {
    this.#count += 1;
    if (this.#first.length < MAX_LISTED) {
      const { file, reason } = problem;
      this.#first.push({
        state,
        ...(file !== undefined && { file: cut(file) }),
        reason: cut(reason),
      });
    }
  }

  /**
   * Adds a part of a state, unless that was skipped already: what is wrong in a
   * file stays wrong until somebody changes it.
   * @returns whether it was added
   */
  addProblem(state: string, problem: Problem): boolean {
    const key = keyOf(problem);
    if (this.#known.has(key)) {
      return false;
    }
    if (this.#known.size < MAX_KNOWN) {
      this.#known.add(key);
    }
    this.addState(state, problem);
    return true;
  }

  /** What was added since this was last asked, as far as it is listed. */
  takeNew(): { count: number; items: SkippedState[] } {
    const { count, listed } = this.#taken;
    this.#taken = { count: this.#count, listed: this.#first.length };
    return { count: this.#count - count, items: this.#first.slice(listed) };
  }

  get states(): SkippedStates {
    return { count: this.#count, first: [...this.#first] };
  }
}

function keyOf({ file = '', reason }: Problem): string {
  return `${cut(file)}\n${cut(reason)}`;
}

function cut(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}
