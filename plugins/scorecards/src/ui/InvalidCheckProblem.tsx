import { Flex, Text } from '@backstage/ui';
import { InvalidCheck } from '@kumiki/backstage-plugin-scorecards-common';
import {
  fillSentence,
  SentenceParams,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RiErrorWarningLine } from '@remixicon/react';
import { problemMessages } from '../translations/problem.en';
import { useWords, Words } from '../words/useWords';
import { IconText } from './blocks';
import { RuleText } from './checkTexts';

/** A problem, as data and in English. */
interface DescribedProblem {
  /** The position, unless it is shown beside it. */
  field?: string;
  message: string;
  rule?: string;
  params?: SentenceParams;
}

/**
 * A problem in the language of the app: a sentence that begins with the
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

/** A problem of a check, its position, and a suggestion. */
export const InvalidCheckProblem = (props: {
  problem: InvalidCheck;
  /** The text of the field, where it is a rule and known. */
  rule?: string;
}) => {
  const words = useWords();
  const { t } = words;
  const { problem, rule } = props;
  const { field, position, suggestion } = problem;
  return (
    <Flex direction="column" gap="1">
      <IconText
        bold
        icon={RiErrorWarningLine}
        text={describeProblem(problem, words)}
      />
      {rule !== undefined && ['rule', 'when'].includes(field) && (
        <RuleText rule={rule} wrong={position} />
      )}
      {position && (
        <Text variant="body-small">
          {t('checks.position', {
            line: String(position.line),
            column: String(position.column),
          })}
        </Text>
      )}
      {suggestion && (
        <Text variant="body-small">
          {t('checks.suggestion', { name: suggestion })}
        </Text>
      )}
    </Flex>
  );
};
