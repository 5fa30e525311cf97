import { Flex, Text } from '@backstage/ui';
import { ExplainedFact } from '@kumiki/backstage-plugin-scorecards-common';
import {
  RiErrorWarningLine,
  RiHistoryLine,
  RiQuestionLine,
} from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { IconText } from '../IconText';

/** How long ago a fact was observed, and whether that is too long. */
export const FactAge = (props: { fact: ExplainedFact }) => {
  const { t, age } = useWords();
  const { value, ageMs, stale, error } = props.fact;
  return (
    <Flex direction="column" gap="0">
      {value === undefined && (
        <IconText bold icon={RiQuestionLine} text={t('entity.neverObserved')} />
      )}
      {value !== undefined && ageMs !== undefined && (
        <Text as="span">{t('entity.factAgo', { age: age(ageMs) })}</Text>
      )}
      {stale && value !== undefined && (
        <IconText bold icon={RiHistoryLine} text={t('entity.staleFact')} />
      )}
      {error && (
        <IconText
          bold
          icon={RiErrorWarningLine}
          text={t('entity.failedFact', { message: error.message })}
        />
      )}
    </Flex>
  );
};
