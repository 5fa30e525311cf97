import { OrgTeam } from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { useWords } from '../ui/useWords';

/** What can be said about how large a team is. */
interface TeamCounts {
  /** Its members: directly, below it, and only on paper. */
  memberCount(
    team: Pick<
      OrgTeam,
      'memberCount' | 'memberCountWithSubgroups' | 'membersNotInCatalog'
    >,
  ): string;
  /** The components that it owns. */
  componentCount(team: Pick<OrgTeam, 'ownedComponentCount'>): string;
}

/** Says how large teams are, and where that is not known for the date. */
export function useTeamCounts(): TeamCounts {
  const { t, amount } = useWords();
  return useMemo(
    () => ({
      componentCount: ({ ownedComponentCount }) =>
        ownedComponentCount === undefined
          ? t('teamApi.notKnown')
          : amount(ownedComponentCount),
      memberCount: ({
        memberCount,
        memberCountWithSubgroups = 0,
        membersNotInCatalog = 0,
      }) => {
        if (memberCount === undefined) {
          return t('teamApi.notKnown');
        }
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
    }),
    [t, amount],
  );
}
