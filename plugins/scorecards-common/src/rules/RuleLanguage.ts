import { ASTNode, Environment, ParseResult } from '@marcbachmann/cel-js';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { FactProviderDeclaration, FactType } from '../facts/Facts';
import { CompiledRule } from './CompiledRule';
import { describeCelError } from './describeCelError';
import { DeclaredFact, FactCatalogue } from './FactCatalogue';
import { FactRecords } from './FactRecords';
import { Patterns } from './Patterns';
import { registerRuleFunctions } from './ruleFunctions';
import { RULE_LIMITS } from './ruleLimits';
import { RuleProblem, ruleStatement } from './RuleProblem';
import { RuleReader } from './RuleReader';

const CEL_TYPES: Record<FactType, string> = {
  boolean: 'bool',
  number: 'double',
  string: 'string',
  'string-list': 'list<string>',
  timestamp: 'google.protobuf.Timestamp',
};

/**
 * The language of rules, over the facts that are declared: CEL, narrowed to
 * what judges facts and widened to numbers that mix.
 */
export class RuleLanguage {
  readonly #environment: Environment;
  readonly #catalogue: FactCatalogue;
  readonly #patterns = Patterns.create();
  /** Makes the records that a rule of this language reads its facts from. */
  readonly records = FactRecords.create();
  /** The days of the organisation, and what its clocks show. */
  readonly calendar: Calendar;

  static create(
    providers: readonly FactProviderDeclaration[],
    calendar: Calendar = Calendar.utc,
  ): RuleLanguage {
    return new RuleLanguage(providers, calendar);
  }

  private constructor(
    providers: readonly FactProviderDeclaration[],
    calendar: Calendar,
  ) {
    this.calendar = calendar;
    this.#catalogue = FactCatalogue.create(providers);
    this.#environment = new Environment({
      limits: {
        maxAstNodes: RULE_LIMITS.nodes,
        maxDepth: RULE_LIMITS.depth,
        maxListElements: RULE_LIMITS.listElements,
      },
    });
    registerRuleFunctions(this.#environment, {
      patterns: this.#patterns,
      calendar,
    });
    this.#registerFacts(providers);
  }

  /** Reads a rule, or says everything that is wrong with it. */
  compile(
    text: string,
  ):
    | { rule: CompiledRule; problems?: undefined }
    | { rule?: undefined; problems: RuleProblem[] } {
    if (text.length > RULE_LIMITS.length) {
      const statement = ruleStatement('rule.tooLong', {
        length: text.length,
        most: RULE_LIMITS.length,
      });
      return { problems: [{ ...statement, start: 0, end: text.length }] };
    }
    const parsed = this.#parse(text);
    if ('message' in parsed) {
      return { problems: [parsed] };
    }
    const reader = RuleReader.create(text, {
      catalogue: this.#catalogue,
      patterns: this.#patterns,
    });
    reader.read(parsed.ast);
    if (reader.problems.length > 0) {
      return { problems: reader.problems };
    }
    const checked = parsed.check();
    if (checked.error) {
      return { problems: [describeCelError(checked.error, text)] };
    }
    if (checked.type !== 'bool') {
      return { problems: [notBoolean(parsed.ast)] };
    }
    return {
      rule: CompiledRule.create({
        evaluate: parsed,
        patterns: this.#patterns,
        facts: [...reader.facts.values()],
        readsClock: reader.readsClock,
      }),
    };
  }

  /** A declared fact, by path. */
  fact(path: string): DeclaredFact | undefined {
    return this.#catalogue.get(path);
  }

  #parse(text: string): ParseResult | RuleProblem {
    try {
      return this.#environment.parse(text);
    } catch (error) {
      return describeCelError(error, text);
    }
  }

  #registerFacts(providers: readonly FactProviderDeclaration[]): void {
    const types: Record<string, string> = {};
    for (const { id, facts } of providers) {
      types[id] = `Facts_${id}`;
      this.#environment.registerType(types[id], {
        ctor: this.records.provider(id).ctor,
        fields: Object.fromEntries(
          facts.map(fact => [fact.name, CEL_TYPES[fact.type]]),
        ),
      });
    }
    this.#environment
      .registerType('Facts', { ctor: this.records.all.ctor, fields: types })
      .registerVariable('facts', 'Facts')
      .registerVariable('now', CEL_TYPES.timestamp);
  }
}

function notBoolean({ start, end }: ASTNode): RuleProblem {
  return { ...ruleStatement('rule.notBoolean'), start, end };
}
