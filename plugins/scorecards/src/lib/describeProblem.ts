import {
  fillSentence,
  SentenceParams,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Words } from '../hooks/useWords';
import { problemMessages } from '../translations/problem.en';

/** Something that is wrong, as data and in English. */
export interface DescribedProblem {
  /** Where; absent where that is said beside it. */
  field?: string;
  message: string;
  rule?: string;
  params?: SentenceParams;
}

/**
 * What is wrong, in the language of the app: a sentence that begins with the
 * field. What the app does not know stays in English.
 */
export function describeProblem(
  { field, message, rule, params = {} }: DescribedProblem,
  { t }: Pick<Words, 't'>,
): string {
  const sentence = isKnown(rule) ? t(`problem.${rule}`) : undefined;
  const text = sentence
    ? fillSentence(sentence, { ...params, ...(field && { field }) })
    : message;
  const isAboutField = sentence?.includes('{field}') ?? false;
  return field && !isAboutField
    ? t('checks.problem', { field, message: text })
    : text;
}

function isKnown(
  rule: string | undefined,
): rule is keyof typeof problemMessages.problem {
  return rule !== undefined && Object.hasOwn(problemMessages.problem, rule);
}
