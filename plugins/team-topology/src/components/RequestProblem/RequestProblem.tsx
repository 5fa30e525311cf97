import { ResponseErrorPanel } from '@backstage/core-components';
import { Alert, Button, Flex } from '@backstage/ui';
import { teamTopologyModelReadPermission } from '@kumiki/backstage-plugin-team-topology-common';
import { useWords } from '../../hooks/useWords';
import { isForbidden } from '../../lib/requestErrors';

/** Why nothing can be shown, and what to do about it. */
export const RequestProblem = (props: { error: Error; onRetry(): void }) => {
  const { t } = useWords();
  const { error, onRetry } = props;
  if (isForbidden(error)) {
    return (
      <Alert
        icon
        status="info"
        title={t('page.noPermission.title')}
        description={t('page.noPermission.description', {
          permission: teamTopologyModelReadPermission.name,
        })}
      />
    );
  }
  return (
    <Flex direction="column" gap="3">
      <ResponseErrorPanel error={error} />
      <div>
        <Button variant="secondary" onPress={onRetry}>
          {t('page.retry')}
        </Button>
      </div>
    </Flex>
  );
};
