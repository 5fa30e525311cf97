import {
  fillSentence,
  SentenceParams,
} from '@kumiki/backstage-plugin-team-topology-common';

/**
 * What can be wrong in a rule, and how the evaluation of one can fail, in
 * English. Other languages have sentences of their own for the same names and
 * places.
 * @public
 */
export const RULE_SENTENCES = {
  'rule.tooLong': 'The rule has {length} characters; allowed: {most}',
  'rule.tooManyParts': 'The rule has more than {most} parts',
  'rule.tooDeep': 'The rule is nested more than {most} deep',
  'rule.tooManyElements': 'The list has more than {most} elements',
  'rule.notBoolean': 'The rule must be true or false',
  'rule.notPossible': '{operation} is not possible',
  /** What the library of the language says. */
  'rule.language': '{detail}',
  'rule.noMaps': 'Maps are not part of the language',
  'rule.noOptionals': 'Optional values are not part of the language',
  'rule.noHas':
    'has is not part of the language: a check that reads a fact which was never observed is unknown',
  'rule.notLiteral': 'Only strings, numbers, true and false can be written out',
  'rule.placeNotWritten':
    'The place in a list must be a whole number that is written out',
  'rule.timeNotWritten': '{name} takes a string that is written out',
  'rule.notTime': 'This is not a {name}; allowed: such as {example}',
  'rule.bareFacts': 'facts must be followed by a provider and a name',
  'rule.dot':
    'A dot stands between facts, a provider and a name, and before a function',
  'rule.unknownName': 'There is no {name}',
  'rule.unknownFunction': 'There is no function {name}',
  'rule.unknownProvider': 'There is no fact provider {provider}',
  'rule.unknownFact': 'Provider {provider} declares no fact {name}',
  'rule.nameMissing': '{path} is not a fact; a name is missing',
  'rule.itemName': '{name} cannot be the name of an item',
  'rule.oneArgument': '{name} takes 1 argument here, not {given}',
  'rule.arguments': '{name} takes {expected} arguments here, not {given}',
  'rule.patternNotWritten':
    'The pattern of matches must be a string that is written out',
  'rule.patternTooLong': 'The pattern has {length} characters; allowed: {most}',
  'rule.pattern': 'The pattern is not an RE2 regular expression: {detail}',
  'rule.patternTooLarge':
    'The pattern repeats too much; it must compile to at most {most} instructions',
  'rule.tooManySteps':
    'It would take up to {steps} steps on these values; {left} are left of the {most} for all rules of the scorecard',
  'rule.neither': 'It is neither true nor false on these values',
} as const;

/**
 * What is wrong with a rule; see `RULE_SENTENCES`.
 * @public
 */
export type RuleSentence = keyof typeof RULE_SENTENCES;

/** What is wrong with a rule, as data and in English. */
export interface RuleStatement {
  rule: RuleSentence;
  params: SentenceParams;
  message: string;
}

/** Something that is wrong in the text of a rule. */
export interface RuleProblem extends RuleStatement {
  /** The first character of what is wrong, counted from 0. */
  start: number;
  /** The character after the last one. */
  end: number;
  /** The name that was probably meant. */
  suggestion?: string;
}

/** A statement with its sentence. */
export function ruleStatement(
  rule: RuleSentence,
  params: SentenceParams = {},
): RuleStatement {
  const message = fillSentence(RULE_SENTENCES[rule], params);
  return { rule, params, message };
}

/** Thrown where a rule cannot be evaluated on the values that are there. */
export class RuleFailure extends Error {
  readonly statement: RuleStatement;

  constructor(rule: RuleSentence, params: SentenceParams = {}) {
    const statement = ruleStatement(rule, params);
    super(statement.message);
    this.statement = statement;
  }
}
