import { usePermission } from '@backstage/plugin-permission-react';
import { teamTopologyUnansweredNeedReadPermission } from '@kumiki/backstage-plugin-team-topology-common';
import { RequestNote } from '../ui/request/RequestNote';
import { useWords } from '../ui/useWords';
import { UnansweredNeedsSection } from './UnansweredNeedsSection';

/**
 * What was asked for and not answered, for those who decide what a platform
 * offers. Who may not read it does not see that it is there, and does not ask.
 */
export const UnansweredNeeds = (props: {
  /** Another number has the list read again. */
  revision?: number;
  onTry(need: string): void;
}) => {
  const { t } = useWords();
  const { allowed, error } = usePermission({
    permission: teamTopologyUnansweredNeedReadPermission,
  });
  if (error) {
    return (
      <RequestNote
        about={t('unansweredNeeds.unchecked')}
        error={error}
        permission={undefined}
      />
    );
  }
  return allowed ? <UnansweredNeedsSection {...props} /> : null;
};
