import { attack, AttackOptions } from './attack';
import { HttpOperation } from './HttpOperation';
import { Vocabulary } from './Vocabulary';

type Target = Pick<AttackOptions, 'origin' | 'database'>;

/** A backend as three callers know it, and what they send. */
export interface CallerAttacksOptions {
  /** May see everything. */
  insider: Target;
  /** Something is hidden from this one. */
  restricted: Target;
  /** May do nothing at all. */
  unwelcome: Target;
  /** Part of every name that the restricted caller must not learn. */
  hiddenName: string;
  vocabulary: Vocabulary;
  /** Requests whose answers depend on nothing that an operation may change. */
  witness: { allowed: string; refused: string };
  /** How many random requests the insider sends; the others send fewer. */
  runsOf: (operation: HttpOperation) => number;
}

/** Attacks an operation as somebody who may do more or less with it. */
export class CallerAttacks {
  readonly #options: CallerAttacksOptions;

  static create(options: CallerAttacksOptions) {
    return new CallerAttacks(options);
  }

  private constructor(options: CallerAttacksOptions) {
    this.#options = options;
  }

  /** @throws where an answer is not decent, or a request does harm */
  async asInsider(operation: HttpOperation): Promise<void> {
    const { insider, runsOf, vocabulary, witness } = this.#options;
    await attack({
      ...{ ...insider, operation, vocabulary },
      runs: runsOf(operation),
      witness: witness.allowed,
    });
  }

  /** @throws where an answer names what is hidden */
  async asRestricted(operation: HttpOperation): Promise<void> {
    const { hiddenName, restricted, runsOf, vocabulary, witness } =
      this.#options;
    await attack({
      ...{ ...restricted, operation, vocabulary },
      runs: Math.floor(runsOf(operation) / 2),
      witness: witness.allowed,
      findMore: (_, { text }) =>
        text.includes(hiddenName) ? ['names what is hidden'] : [],
    });
  }

  /** @throws where a request is let through */
  async asUnwelcome(operation: HttpOperation): Promise<void> {
    const { unwelcome, vocabulary, witness } = this.#options;
    await attack({
      ...{ ...unwelcome, operation, vocabulary },
      runs: 5,
      witness: witness.refused,
      findMore: (_, { status }) =>
        status < 400 ? [`lets through with ${status}`] : [],
    });
  }
}
