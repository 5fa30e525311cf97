import { Flex, Text } from '@backstage/ui';
import { InvalidCheck } from '@kumiki/backstage-plugin-scorecards-common';
import { RiErrorWarningLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { describeProblem } from '../../lib/describeProblem';
import { IconText } from '../IconText';
import { RuleText } from '../RuleText';

/** What is wrong with a check, where, and what was probably meant. */
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
