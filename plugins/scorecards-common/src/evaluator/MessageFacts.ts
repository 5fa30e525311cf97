import { FactValue } from '../facts/Facts';
import { DeclaredFact } from '../rules/FactCatalogue';
import { RuleLanguage } from '../rules/RuleLanguage';
import { EvaluationInput } from './EvaluationInput';
import { KnownFacts } from './KnownFacts';
import { planProviders } from './planProviders';

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
