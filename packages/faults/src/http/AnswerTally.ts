import { isClear } from './isClear';
import { Answer } from './sendRequest';

/** Counts answers by what they were. */
export class AnswerTally {
  readonly #times: number[] = [];
  readonly #kinds = new Map<string, number>();
  readonly #messages = new Map<string, string>();
  #unclear = 0;

  static create() {
    return new AnswerTally();
  }

  private constructor() {}

  add(answer: Answer): void {
    this.#times.push(answer.ms);
    const kind = 'failure' in answer ? answer.failure : String(answer.status);
    this.#kinds.set(kind, this.count(kind) + 1);
    if (!isClear(answer)) {
      this.#unclear += 1;
    } else if (!kind.startsWith('2') && 'body' in answer) {
      const { error } = answer.body as { error: { message: string } };
      this.#messages.set(kind, error.message.slice(0, 90));
    }
  }

  get size(): number {
    return this.#times.length;
  }

  /** Neither good nor an error that says what happened. */
  get unclear(): number {
    return this.#unclear;
  }

  get good(): number {
    return this.#sum(kind => kind.startsWith('2'));
  }

  /** Answers with a status of 500 and more. */
  get serverErrors(): number {
    return this.#sum(kind => kind.startsWith('5'));
  }

  count(kind: string): number {
    return this.#kinds.get(kind) ?? 0;
  }

  /** How long a part of the answers took at most. */
  percentile(part: number): number {
    const sorted = [...this.#times].sort((a, b) => a - b);
    return sorted[
      Math.min(sorted.length - 1, Math.floor(part * sorted.length))
    ];
  }

  /** Such as `1,200 x 200, 31 x 503 (The database is not available)`. */
  toString(): string {
    return [...this.#kinds]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, count]) => {
        const message = this.#messages.get(kind);
        return `${count.toLocaleString('en-US')} x ${kind}${
          message ? ` (${message})` : ''
        }`;
      })
      .join(', ');
  }

  #sum(isMeant: (kind: string) => boolean): number {
    return [...this.#kinds].reduce(
      (sum, [kind, count]) => sum + (isMeant(kind) ? count : 0),
      0,
    );
  }
}
