import { FactValue } from '../facts/Facts';
import { DeclaredFact } from '../rules/FactCatalogue';
import { RuleLanguage } from '../rules/RuleLanguage';
import { WithheldFacts } from '../visibility/WithheldFacts';
import { EvaluationInput } from './EvaluationInput';
import { KnownFacts } from './KnownFacts';
import { planProviders } from './ScorecardPlan';

/**
 * The values of the facts that messages show, whether a rule reads them or not.
 * Each is looked at once for all checks: messages may name the same large list
 * many times.
 */
export class MessageFacts {
  readonly #language: RuleLanguage;
  readonly #input: EvaluationInput;
  readonly #values = new Map<string, FactValue | undefined>();

  static create(language: RuleLanguage, input: EvaluationInput) {
    return new MessageFacts(language, input);
  }

  private constructor(language: RuleLanguage, input: EvaluationInput) {
    this.#language = language;
    this.#input = input;
  }

  /** A declared fact, by path. */
  readonly factOf = (path: string): DeclaredFact | undefined =>
    this.#language.fact(path);

  /** The value of a fact; nothing where it is not known. */
  readonly valueOf = (fact: DeclaredFact): FactValue | undefined => {
    if (!this.#values.has(fact.path)) {
      this.#values.set(fact.path, this.#read(fact));
    }
    return this.#values.get(fact.path);
  };

  #read(fact: DeclaredFact): FactValue | undefined {
    const language = this.#language;
    const { facts, now } = this.#input;
    const providers = planProviders([fact], language);
    const options = { language, providers };
    const known = KnownFacts.create(options, facts, now.getTime());
    return known.lack(0)
      ? undefined
      : known.value(fact.provider.id, fact.fact.name);
  }
}

const PLACEHOLDER = /\{\{\s{0,9}(facts\.\w{1,63}\.\w{1,63})\s{0,9}\}\}/g;

const LONGEST_MESSAGE = 1_000;

const LONGEST_VALUE = 200;

const MOST_ITEMS = 10;

/** Where the values of a message come from. */
export interface MessageOptions {
  /** A declared fact, by path. */
  factOf(path: string): DeclaredFact | undefined;
  /** The value of a fact; nothing where it is not known. */
  valueOf(fact: DeclaredFact): FactValue | undefined;
  withheld: WithheldFacts;
  writeNumber(value: number): string;
}

/**
 * Puts the values of facts into a message. What is not known is `unknown`, and
 * what the reader may not see `not visible`; a placeholder that names no declared
 * fact stays as it is, for its author to see.
 */
export function fillMessage(
  template: string | undefined,
  { factOf, valueOf, withheld, writeNumber }: MessageOptions,
): string | undefined {
  const filled = template
    ?.slice(0, LONGEST_MESSAGE)
    .replace(PLACEHOLDER, (placeholder, path: string) => {
      const fact = factOf(path);
      if (!fact) {
        return placeholder;
      }
      if (withheld.has(fact.provider.id, fact.fact.name)) {
        return 'not visible';
      }
      const value = valueOf(fact);
      if (value === undefined) {
        return 'unknown';
      }
      return typeof value === 'number' ? writeNumber(value) : written(value);
    });
  return filled?.slice(0, LONGEST_MESSAGE);
}

function written(value: Exclude<FactValue, number>): string {
  if (Array.isArray(value)) {
    const more = value.length - MOST_ITEMS;
    // What is cut off the whole anyway is not put together first.
    const items = value
      .slice(0, MOST_ITEMS)
      .map(item => item.slice(0, LONGEST_VALUE))
      .join(', ');
    return cut(more > 0 ? `${cut(items)} and ${more} more` : items || 'none');
  }
  return cut(String(value));
}

function cut(text: string): string {
  return text.length > LONGEST_VALUE
    ? `${text.slice(0, LONGEST_VALUE - 1)}…`
    : text;
}
