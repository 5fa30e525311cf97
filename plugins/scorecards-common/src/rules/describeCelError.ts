import { EvaluationError, ParseError, TypeError } from '@marcbachmann/cel-js';
import {
  RuleFailure,
  RuleProblem,
  RuleSentence,
  RuleStatement,
  ruleStatement,
} from './RuleProblem';

/** Names of CEL's own, and what people call them here. */
const WORDS: [RegExp, string][] = [
  [/google\.protobuf\.Timestamp/g, 'timestamp'],
  [/google\.protobuf\.Duration/g, 'duration'],
  [/list<(.+?)>/g, 'list of $1'],
  [/\bdouble\b/g, 'number'],
  [/\bbool\b/g, 'boolean'],
  [/\b(\w+)_\(/g, '$1('],
  [/\bEOF\b/g, 'the end of the rule'],
  [/\b[LR]PAREN\b/g, 'a parenthesis'],
  [/\b[LR]BRACKET\b/g, 'a square bracket'],
  [/\b[LR]BRACE\b/g, 'a brace'],
  [/\bIDENTIFIER\b/g, 'a name'],
  [/\bQUESTION\b/g, 'a question mark'],
  [/\b(COLON|COMMA|DOT|NUMBER|STRING)\b/g, 'a $1'],
];

/** What CEL says, which of our sentences that is, and what its place is called. */
const SENTENCES: [RegExp, RuleSentence, string?][] = [
  [/^Expected IDENTIFIER, got (QUESTION)/, 'rule.noOptionals'],
  [/^no such overload: (.*)/s, 'rule.notPossible', 'operation'],
  [/^found no matching overload for '(.*)'/s, 'rule.notPossible', 'operation'],
  [/^Exceeded maxAstNodes \((\d+)\)/, 'rule.tooManyParts', 'most'],
  [/^Exceeded maxDepth \((\d+)\)/, 'rule.tooDeep', 'most'],
  [/^Exceeded maxListElements \((\d+)\)/, 'rule.tooManyElements', 'most'],
];

/** What CEL found wrong with a rule, in our words and with its place. */
export function describeCelError(error: unknown, text: string): RuleProblem {
  const statement = describeFailure(error);
  if (!isCelError(error)) {
    return { ...statement, start: 0, end: text.length };
  }
  const start = Math.min(error.range?.start ?? 0, text.length);
  const end = Math.max(start, Math.min(error.range?.end ?? 0, text.length));
  const typo = /^Unexpected character: '?([=&|])/.exec(error.summary)?.[1];
  return {
    ...statement,
    start,
    end,
    ...(typo && { suggestion: `${typo}${typo}` }),
  };
}

/** Why a rule could not be read or evaluated, in our words. */
export function describeFailure(error: unknown): RuleStatement {
  if (error instanceof RuleFailure) {
    return error.statement;
  }
  if (isCelError(error)) {
    return inOurWords(error.summary);
  }
  const detail = error instanceof Error ? error.message : String(error);
  return ruleStatement('rule.language', { detail });
}

function isCelError(
  error: unknown,
): error is ParseError | TypeError | EvaluationError {
  return (
    error instanceof ParseError ||
    error instanceof TypeError ||
    error instanceof EvaluationError
  );
}

function inOurWords(summary: string): RuleStatement {
  for (const [said, sentence, place] of SENTENCES) {
    const found = said.exec(summary)?.[1];
    if (found !== undefined) {
      const params = place === undefined ? {} : { [place]: renamed(found) };
      return ruleStatement(sentence, params);
    }
  }
  return ruleStatement('rule.language', { detail: renamed(summary) });
}

function renamed(text: string): string {
  return WORDS.reduce((words, [word, ours]) => words.replace(word, ours), text);
}
