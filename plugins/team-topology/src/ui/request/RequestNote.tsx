import { Button, Flex, Text } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import { useWords } from '../useWords';
import { RequestProblemProps } from './RequestProblem';
import { useFailureWords } from './useFailureWords';

/** The same in one line, where only a part of something is missing. */
export const RequestNote = (
  props: RequestProblemProps & {
    /** What is missing. */
    about: string;
  },
) => {
  const { t } = useWords();
  const wordsFor = useFailureWords();
  const { error, permission, onRetry, about } = props;
  const { description } = wordsFor(error, permission);
  return (
    <Flex role="alert" align="center" gap="2" style={{ flexWrap: 'wrap' }}>
      <RiErrorWarningLine
        size={16}
        aria-hidden="true"
        style={{ flexShrink: 0 }}
      />
      <Text as="span" variant="body-small" style={{ minWidth: 0 }}>
        {`${about} ${description}`}
      </Text>
      {onRetry && (
        <Button size="small" variant="secondary" onPress={onRetry}>
          {t('failure.retry')}
        </Button>
      )}
    </Flex>
  );
};
