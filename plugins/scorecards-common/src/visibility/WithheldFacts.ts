import { EntityFacts } from '../facts/Facts';

/** Stands for the message of a failure that the reader may not see. */
const WITHHELD_MESSAGE = 'not visible to you';

/**
 * A failure as a reader sees it.
 * @public
 */
export interface ReportedFailure {
  message: string;
  /** ISO 8601. */
  at: string;
  /** Whether the message is not the provider's, which the reader may not see. */
  withheld?: true;
}

/**
 * A fact of an entity.
 * @public
 */
export interface FactPath {
  provider: string;
  name: string;
}

/**
 * What is found to be withheld.
 * @public
 */
export interface FoundWithheld {
  facts: readonly FactPath[];
  /** Providers with a failure whose message is withheld. */
  errors: readonly string[];
  /** Providers with facts that somebody pushed who is hidden. */
  pushers: readonly string[];
}

/**
 * The facts of one entity that one reader may not see. Found by
 * `FactVisibility`.
 * @public
 */
export class WithheldFacts {
  /** For a reader who sees everything. */
  static readonly none = new WithheldFacts({
    facts: [],
    errors: [],
    pushers: [],
  });

  readonly #facts: ReadonlySet<string>;
  readonly #errors: ReadonlySet<string>;
  readonly #pushers: ReadonlySet<string>;

  /** What the reader may not see. */
  static of(found: FoundWithheld): WithheldFacts {
    const { facts, errors, pushers } = found;
    return facts.length + errors.length + pushers.length === 0
      ? WithheldFacts.none
      : new WithheldFacts(found);
  }

  private constructor({ facts, errors, pushers }: FoundWithheld) {
    this.#facts = new Set(facts.map(keyOf));
    this.#errors = new Set(errors);
    this.#pushers = new Set(pushers);
  }

  /** Whether a fact has a value that the reader may not see. */
  has(provider: string, name: string): boolean {
    return this.#facts.size > 0 && this.#facts.has(keyOf({ provider, name }));
  }

  /** Why a provider failed, as far as the reader may see that; nothing where it did not. */
  failureOf({ provider, error }: EntityFacts): ReportedFailure | undefined {
    return error && this.#errors.has(provider)
      ? { message: WITHHELD_MESSAGE, at: error.at, withheld: true }
      : error;
  }

  /** The subject that pushed the facts, as far as the reader may see who that is. */
  pusherOf({ provider, pushedBy }: EntityFacts): string | undefined {
    return this.#pushers.has(provider) ? undefined : pushedBy;
  }

  /** What the reader sees: the withheld values are missing, and so not known. */
  takeFrom(facts: readonly EntityFacts[]): readonly EntityFacts[] {
    return this === WithheldFacts.none
      ? facts
      : facts.map(source => this.#takeFromSource(source));
  }

  #takeFromSource(source: EntityFacts): EntityFacts {
    const { provider, values } = source;
    return {
      ...source,
      pushedBy: this.pusherOf(source),
      error: this.failureOf(source),
      values: Object.fromEntries(
        Object.entries(values).filter(([name]) => !this.has(provider, name)),
      ),
    };
  }
}

function keyOf({ provider, name }: FactPath): string {
  return `${provider}.${name}`;
}
