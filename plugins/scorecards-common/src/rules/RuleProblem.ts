import {
  fillSentence,
  SentenceParams,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RULE_SENTENCES, RuleSentence } from './ruleSentences';

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
