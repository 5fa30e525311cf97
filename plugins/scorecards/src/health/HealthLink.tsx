import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink } from '@backstage/ui';
import { scorecardsHealthReadPermission } from '@kumiki/backstage-plugin-scorecards-common';
import { RequestNote } from '@kumiki/frontend-common';
import { useHealthHref } from '../address/healthAddress';
import { useWords } from '../words/useWords';

/** The way to the health, for those who may see it. */
export const HealthLink = () => {
  const { t } = useWords();
  const href = useHealthHref();
  const { allowed, error } = usePermission({
    permission: scorecardsHealthReadPermission,
  });
  if (error) {
    return (
      <RequestNote
        about={t('health.unchecked')}
        error={error}
        permission={undefined}
      />
    );
  }
  return allowed && href ? (
    <div>
      <ButtonLink href={href} variant="secondary">
        {t('health.open')}
      </ButtonLink>
    </div>
  ) : null;
};
