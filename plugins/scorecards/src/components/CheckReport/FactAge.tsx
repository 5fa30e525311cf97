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
  const { value, withheld, ageMs, stale, error } = props.fact;
  const isObserved = value !== undefined || withheld === true;
  return (
    <Flex direction="column" gap="0">
      {!isObserved && (
        <IconText bold icon={RiQuestionLine} text={t('entity.neverObserved')} />
      )}
      {isObserved && ageMs !== undefined && (
        <Text as="span">{t('entity.factAgo', { age: age(ageMs) })}</Text>
      )}
      {stale && isObserved && (
        <IconText bold icon={RiHistoryLine} text={t('entity.staleFact')} />
      )}
      {error && (
        <IconText
          bold
          icon={RiErrorWarningLine}
          text={t('entity.failedFact', {
            message: error.withheld ? t('flag.notVisible') : error.message,
          })}
        />
      )}
    </Flex>
  );
};
