import { EvaluationError, ParseError, TypeError } from '@marcbachmann/cel-js';
import { RuleProblem } from './RuleProblem';

/** Names of CEL's own, and what people call them here. */
const WORDS: [RegExp, string][] = [
  [/google\.protobuf\.Timestamp/g, 'timestamp'],
  [/google\.protobuf\.Duration/g, 'duration'],
  [/list<(.+?)>/g, 'list of $1'],
  [/\bdouble\b/g, 'number'],
  [/\bbool\b/g, 'boolean'],
  [/\b(\w+)_\(/g, '$1('],
  [/^no such overload: (.*)/, '$1 is not possible'],
  [/^found no matching overload for '(.*)'/, '$1 is not possible'],
  [/^Exceeded maxAstNodes \((\d+)\)/, 'The rule has more than $1 parts'],
  [/^Exceeded maxDepth \((\d+)\)/, 'The rule is nested more than $1 deep'],
  [/^Exceeded maxListElements \((\d+)\)/, 'The list has more than $1 elements'],
  [/\bEOF\b/g, 'the end of the rule'],
  [/\b[LR]PAREN\b/g, 'a parenthesis'],
  [/\b[LR]BRACKET\b/g, 'a square bracket'],
  [/\b[LR]BRACE\b/g, 'a brace'],
  [/\bIDENTIFIER\b/g, 'a name'],
  [/\b(COLON|COMMA|DOT|NUMBER|STRING)\b/g, 'a $1'],
];

/** What CEL found wrong with a rule, in our words and with its place. */
export function describeCelError(error: unknown, text: string): RuleProblem {
  if (!isCelError(error)) {
    const message = error instanceof Error ? error.message : String(error);
    return { message, start: 0, end: text.length };
  }
  const start = Math.min(error.range?.start ?? 0, text.length);
  const end = Math.max(start, Math.min(error.range?.end ?? 0, text.length));
  const typo = /^Unexpected character: '?([=&|])/.exec(error.summary)?.[1];
  return {
    message: inOurWords(error.summary),
    start,
    end,
    ...(typo && { suggestion: `${typo}${typo}` }),
  };
}

/** Why an evaluation failed, in our words. */
export function describeFailure(error: unknown): string {
  if (isCelError(error)) {
    return inOurWords(error.summary);
  }
  return error instanceof Error ? error.message : String(error);
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

function inOurWords(summary: string): string {
  return WORDS.reduce(
    (sentence, [word, ours]) => sentence.replace(word, ours),
    summary,
  );
}
