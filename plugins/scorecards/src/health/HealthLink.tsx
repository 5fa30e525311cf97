import { useApi } from '@backstage/core-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { ButtonLink } from '@backstage/ui';
import { scorecardsHealthReadPermission } from '@kumiki/backstage-plugin-scorecards-common';
import { RequestNote, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { useHealthHref } from '../address/healthAddress';
import { useWords } from '../words/useWords';

/** The way to the health, for those who may see it. */
export const HealthLink = () => {
  const { t } = useWords();
  const href = useHealthHref();
  const api = useApi(permissionApiRef);
  const { value, error, retry } = useRequest(
    useCallback(
      () => api.authorize({ permission: scorecardsHealthReadPermission }),
      [api],
    ),
    { permission: undefined },
  );
  if (error) {
    return (
      <RequestNote
        about={t('health.unchecked')}
        error={error}
        permission={undefined}
        onRetry={retry}
      />
    );
  }
  return value?.result === AuthorizeResult.ALLOW && href ? (
    <div>
      <ButtonLink href={href} variant="secondary">
        {t('health.open')}
      </ButtonLink>
    </div>
  ) : null;
};
