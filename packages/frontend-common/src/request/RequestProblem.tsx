import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import { frontendCommonTranslationRef } from '../translation';
import { failureOf, useFailureWords } from './failures';

/**
 * A request that was not answered.
 * @public
 */
export interface RequestProblemProps {
  error: Error;
  /** The name of the permission that it needs. */
  permission: string | undefined;
  onRetry?(): void;
}

const STATUS = {
  forbidden: 'info',
  notFound: 'info',
  unavailable: 'warning',
  unreachable: 'warning',
  failed: 'danger',
} as const;

/**
 * Why nothing can be shown or done, and what to do about it.
 * @public
 */
export const RequestProblem = (
  props: RequestProblemProps & {
    /** Words to say instead of the usual ones. */
    words?: { title: string; description?: string };
  },
) => {
  const { t } = useTranslationRef(frontendCommonTranslationRef);
  const wordsFor = useFailureWords();
  const { error, permission, onRetry, words } = props;
  const { title, description } = words ?? wordsFor(error, permission);
  return (
    <Alert
      role="alert"
      icon
      status={STATUS[failureOf(error).kind]}
      title={title}
      description={description}
      customActions={
        onRetry && (
          <Button size="small" variant="secondary" onPress={onRetry}>
            {t('failure.retry')}
          </Button>
        )
      }
    />
  );
};

/**
 * The same in one line, where only a part of something is missing.
 * @public
 */
export const RequestNote = (
  props: RequestProblemProps & {
    /** What is missing. */
    about: string;
  },
) => {
  const { t } = useTranslationRef(frontendCommonTranslationRef);
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
