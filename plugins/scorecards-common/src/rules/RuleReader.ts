import {
  closestName,
  SentenceParams,
} from '@kumiki/backstage-plugin-team-topology-common';
import { ASTNode, evaluate } from '@marcbachmann/cel-js';
import {
  DeclaredFact,
  FactCatalogue,
  factPath,
  writtenPath,
} from './FactCatalogue';
import { Patterns } from './Patterns';
import { CALLS, MACROS, METHODS, registeredName } from './ruleFunctions';
import { RuleProblem, RuleSentence, ruleStatement } from './RuleProblem';

type CallNode = Extract<ASTNode, { op: 'call' }>;

type MethodNode = Extract<ASTNode, { op: 'rcall' }>;

/**
 * Nobody reads more of them at a time, and to find out what was meant takes a
 * look at every fact that is declared.
 */
const MOST_PROBLEMS = 10;

const LITERALS = ['string', 'number', 'bigint', 'boolean'];

/**
 * Reads the syntax tree of a rule: which facts it reads, and whether it keeps
 * to the language. On the way it makes every number a double, and puts our
 * functions in the place of built-in ones.
 */
export class RuleReader {
  readonly #text: string;
  readonly #catalogue: FactCatalogue;
  readonly #patterns: Patterns;
  readonly facts = new Map<string, DeclaredFact>();
  readonly problems: RuleProblem[] = [];
  /** Whether the answer depends on the time of the evaluation. */
  readsClock = false;

  static create(
    text: string,
    options: { catalogue: FactCatalogue; patterns: Patterns },
  ): RuleReader {
    return new RuleReader(text, options.catalogue, options.patterns);
  }

  private constructor(
    text: string,
    catalogue: FactCatalogue,
    patterns: Patterns,
  ) {
    this.#text = text;
    this.#catalogue = catalogue;
    this.#patterns = patterns;
  }

  /** Reads a node and what is below it; `names` are those of the macros around it. */
  read(node: ASTNode, names: readonly string[] = []): void {
    if (this.problems.length >= MOST_PROBLEMS) {
      return;
    }
    switch (node.op) {
      case 'value':
        this.#readLiteral(node);
        break;
      case 'id':
        this.#readName(node, names);
        break;
      case '.':
        this.#readPath(node);
        break;
      case '[]':
        this.read(node.args[0], names);
        if (typeof literalOf(node.args[1]) !== 'bigint') {
          this.#report(node.args[1], 'rule.placeNotWritten');
        }
        break;
      case 'call':
        this.#readCall(node, names);
        break;
      case 'rcall':
        this.#readMethod(node, names);
        break;
      case 'map':
      case '.?':
      case '[?]':
        this.#report(
          node,
          node.op === 'map' ? 'rule.noMaps' : 'rule.noOptionals',
        );
        break;
      case '!_':
      case '-_':
        this.read(node.args, names);
        break;
      default:
        for (const operand of node.args) {
          this.read(operand, names);
        }
    }
  }

  #readLiteral(node: Extract<ASTNode, { op: 'value' }>): void {
    if (typeof node.args === 'bigint') {
      Object.assign(node, { args: Number(node.args) });
    } else if (!LITERALS.includes(typeof node.args)) {
      this.#report(node, 'rule.notLiteral');
    }
  }

  #readName(
    node: Extract<ASTNode, { op: 'id' }>,
    names: readonly string[],
  ): void {
    const name = node.args;
    if (name === 'now') {
      this.readsClock = true;
    } else if (name === 'facts') {
      this.#report(node, 'rule.bareFacts');
    } else if (!names.includes(name)) {
      const suggestion = this.#catalogue.hasProvider(name)
        ? `facts.${name}`
        : closestName(name, ['facts', 'now', 'true', 'false', ...names]);
      this.#report(node, 'rule.unknownName', { name }, { suggestion });
    }
  }

  #readPath(node: Extract<ASTNode, { op: '.' }>): void {
    const path = factPath(node);
    if (!path) {
      const suggestion = this.#catalogue.suggestPath(writtenPath(node) ?? '');
      this.#report(node, 'rule.dot', {}, { suggestion });
      return;
    }
    const fact = this.#catalogue.get(path.text);
    if (fact) {
      this.facts.set(fact.path, fact);
    } else if (path.name === undefined) {
      const meant = this.#catalogue.suggestProvider(path.provider);
      const suggestion =
        meant === path.provider || !meant ? undefined : `facts.${meant}`;
      this.#report(
        node,
        'rule.nameMissing',
        { path: path.text },
        { suggestion },
      );
    } else {
      const { provider, name } = path;
      const suggestion = this.#catalogue.suggest(provider, name);
      const sentence = this.#catalogue.hasProvider(provider)
        ? 'rule.unknownFact'
        : 'rule.unknownProvider';
      this.#report(node, sentence, { provider, name }, { suggestion });
    }
  }

  #readCall(node: CallNode, names: readonly string[]): void {
    const [name, args] = node.args;
    if (name === 'has') {
      this.#report(node, 'rule.noHas');
      return;
    }
    this.#expect(node, name, CALLS, args.length);
    for (const argument of args) {
      this.read(argument, names);
    }
    if (isTimeFunction(name) && args.length === 1) {
      this.#readTime(name, args[0]);
    }
    node.args[0] = registeredName(name);
  }

  /** A time is written out, so that a mistake is found now and not at every entity. */
  #readTime(name: string, node: ASTNode): void {
    const text = literalOf(node);
    if (typeof text !== 'string') {
      this.#report(node, 'rule.timeNotWritten', { name });
    } else if (!isTime(name, text)) {
      this.#report(node, 'rule.notTime', { name, example: exampleOf(name) });
    }
  }

  #readMethod(node: MethodNode, names: readonly string[]): void {
    const [name, receiver, args] = node.args;
    this.read(receiver, names);
    if (MACROS.has(name)) {
      this.#expect(node, name, MACROS, args.length);
      if (args.length === 2) {
        this.#readMacro(args, names);
      }
      return;
    }
    this.#expect(node, name, METHODS, args.length);
    if (!METHODS.has(name) && args.length === 2) {
      // Perhaps a macro, mistyped: its name for an item is no further mistake.
      this.#readMacro(args, names);
      return;
    }
    for (const argument of args) {
      this.read(argument, names);
    }
    if (name === 'matches' && args.length === 1) {
      this.#readPattern(args[0]);
    }
    node.args[0] = registeredName(name);
  }

  #readMacro([variable, body]: ASTNode[], names: readonly string[]): void {
    const name = variable.op === 'id' ? variable.args : '';
    if (name === 'facts' || name === 'now') {
      this.#report(variable, 'rule.itemName', { name });
    }
    this.read(body, [...names, name]);
  }

  #readPattern(node: ASTNode): void {
    const pattern = literalOf(node);
    const problem =
      typeof pattern === 'string'
        ? this.#patterns.add(pattern)
        : ruleStatement('rule.patternNotWritten');
    if (problem) {
      this.#report(node, problem.rule, problem.params);
    }
  }

  #expect(
    node: CallNode | MethodNode,
    name: string,
    functions: ReadonlyMap<string, number>,
    args: number,
  ): void {
    const expected = functions.get(name);
    if (expected === args) {
      return;
    }
    const from = node.op === 'rcall' ? node.args[1].end : node.start;
    const start = Math.max(from, this.#text.indexOf(name, from));
    const place = { start, end: start + name.length };
    if (expected !== undefined) {
      this.#report(
        node,
        expected === 1 ? 'rule.oneArgument' : 'rule.arguments',
        { name, expected, given: args },
        place,
      );
      return;
    }
    const known = [
      ...functions.keys(),
      ...(node.op === 'rcall' ? MACROS.keys() : []),
    ];
    const suggestion = closestName(name, known);
    this.#report(
      node,
      'rule.unknownFunction',
      { name },
      { ...place, suggestion: suggestion === name ? undefined : suggestion },
    );
  }

  #report(
    { start, end }: ASTNode,
    rule: RuleSentence,
    params: SentenceParams = {},
    details?: Partial<RuleProblem>,
  ): void {
    this.problems.push({
      ...ruleStatement(rule, params),
      start,
      end,
      ...details,
    });
  }
}

function literalOf(node: ASTNode): unknown {
  return node.op === 'value' ? node.args : undefined;
}

const LONGEST = 40;

const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['duration', "duration('720h'), with h, m and s; a day is 24h"],
  ['timestamp', "timestamp('2026-01-31T00:00:00Z')"],
]);

/** Whether a function makes a time from a text. */
export function isTimeFunction(name: string): boolean {
  return EXAMPLES.has(name);
}

/** How a text is written that `duration` or `timestamp` takes. */
export function exampleOf(name: string): string {
  return EXAMPLES.get(name) ?? '';
}

/** Whether a text is one that `duration` or `timestamp` takes. */
export function isTime(name: string, text: string): boolean {
  // Reading a duration takes cubic time, hence the limit.
  if (text.length > LONGEST) {
    return false;
  }
  try {
    evaluate(`${name}(text)`, { text });
    return true;
  } catch {
    return false;
  }
}
