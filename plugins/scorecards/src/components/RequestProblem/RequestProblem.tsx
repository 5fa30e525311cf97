import { ResponseErrorPanel } from '@backstage/core-components';
import { Alert, Button, Flex } from '@backstage/ui';
import { scorecardsReadPermission } from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../../hooks/useWords';
import { isForbidden, isNotFound } from '../../lib/requestErrors';

/** Why nothing can be shown, and what to do about it. */
export const RequestProblem = (props: {
  error: Error;
  onRetry?: () => void;
  /** The name of the permission that it takes. */
  permission?: string;
}) => {
  const { t } = useWords();
  const { error, onRetry, permission = scorecardsReadPermission.name } = props;
  if (isForbidden(error)) {
    return (
      <Alert
        icon
        status="info"
        title={t('page.noPermission.title')}
        description={t('page.noPermission.description', { permission })}
      />
    );
  }
  if (isNotFound(error)) {
    return (
      <Alert
        icon
        status="info"
        title={t('page.notFound.title')}
        description={t('page.notFound.description')}
      />
    );
  }
  return (
    <Flex direction="column" gap="3">
      <ResponseErrorPanel error={error} />
      {onRetry && (
        <div>
          <Button variant="secondary" onPress={onRetry}>
            {t('page.retry')}
          </Button>
        </div>
      )}
    </Flex>
  );
};
