import { OrgTeam } from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback } from 'react';
import { useWords } from '../ui/useWords';

/** Says how many members a team has: directly, below it, and only on paper. */
export function useMemberCount(): (
  team: Pick<
    OrgTeam,
    'memberCount' | 'memberCountWithSubgroups' | 'membersNotInCatalog'
  >,
) => string {
  const { t } = useWords();
  return useCallback(
    ({ memberCount, memberCountWithSubgroups, membersNotInCatalog }) => {
      const known =
        memberCountWithSubgroups > memberCount
          ? t('teamApi.memberCount.withSubgroups', {
              direct: String(memberCount),
              total: String(memberCountWithSubgroups),
            })
          : String(memberCount);
      if (membersNotInCatalog === 0) {
        return known;
      }
      const unknown = t('teamApi.memberCount.notInCatalog', {
        count: membersNotInCatalog,
      });
      return memberCountWithSubgroups === 0
        ? unknown
        : t('teamApi.memberCount.and', { known, unknown });
    },
    [t],
  );
}
