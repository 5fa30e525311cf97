import { isClear } from './isClear';
import { Answer } from './sendRequest';

/** How many messages are printed of each kind. */
const SHOWN = 3;

/** Counts answers by what they were. */
export class AnswerTally {
  readonly #times: number[] = [];
  readonly #kinds = new Map<string, number>();
  /** How often each error said what, by kind. */
  readonly #messages = new Map<string, Map<string, number>>();
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
      const message = error.message.slice(0, 90);
      const counts = this.#messages.get(kind) ?? new Map<string, number>();
      counts.set(message, (counts.get(message) ?? 0) + 1);
      this.#messages.set(kind, counts);
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

  /** Whether there were any answers, and none of them was anything but good. */
  get isAllGood(): boolean {
    return this.size > 0 && this.good === this.size;
  }

  count(kind: string): number {
    return this.#kinds.get(kind) ?? 0;
  }

  /** Refusals of that kind which say what is away or full. */
  countSaying(kind: string, words: RegExp): number {
    return [...(this.#messages.get(kind) ?? [])].reduce(
      (sum, [message, count]) => sum + (words.test(message) ? count : 0),
      0,
    );
  }

  /** How long a part of the answers took at most. */
  percentile(part: number): number {
    const sorted = [...this.#times].sort((a, b) => a - b);
    return sorted[
      Math.min(sorted.length - 1, Math.floor(part * sorted.length))
    ];
  }

  /** Such as `1,200 x 200, 31 x 503 (The database does not answer)`. */
  toString(): string {
    return [...this.#kinds]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, count]) => {
        const messages = [...(this.#messages.get(kind)?.keys() ?? [])];
        const shown = messages.slice(0, SHOWN).join(' | ');
        const more = messages.length > SHOWN ? ' | …' : '';
        return `${count.toLocaleString('en-US')} x ${kind}${
          shown && ` (${shown}${more})`
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
