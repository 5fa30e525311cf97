import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Flex } from '@backstage/ui';
import { scorecardsRefreshPermission } from '@kumiki/backstage-plugin-scorecards-common';
import { RequestNote } from '@kumiki/frontend-common';
import { RiRefreshLine } from '@remixicon/react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { requestOf } from '../api/requests';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { useWords } from '../words/useWords';

/** Collects the facts of an entity again, where the reader may do that. */
export const RefreshButton = (props: {
  entityRef: string;
  onRefreshed(): void;
}) => {
  const { t } = useWords();
  const api = useApi(scorecardsApiRef);
  const { allowed, error: unchecked } = usePermission({
    permission: scorecardsRefreshPermission,
  });
  const { entityRef, onRefreshed } = props;
  const [{ loading, error }, refresh] = useAsyncFn(async () => {
    await api.refreshEntity(requestOf(entityRef));
    onRefreshed();
  }, [api, entityRef, onRefreshed]);
  if (unchecked) {
    return (
      <RequestNote
        about={t('entity.refreshUnchecked')}
        error={unchecked}
        permission={undefined}
      />
    );
  }
  if (!allowed) {
    return null;
  }
  return (
    <Flex direction="column" gap="2">
      <div>
        <Button
          variant="secondary"
          iconStart={<RiRefreshLine />}
          isDisabled={loading}
          onPress={refresh}
        >
          {loading ? t('entity.refreshing') : t('entity.refresh')}
        </Button>
      </div>
      {error && (
        <RequestNote
          about={t('entity.refreshFailed')}
          error={error}
          permission={scorecardsRefreshPermission.name}
          onRetry={refresh}
        />
      )}
    </Flex>
  );
};
