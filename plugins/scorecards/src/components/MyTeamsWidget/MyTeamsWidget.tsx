import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { Flex, Link, Text } from '@backstage/ui';
import { LongWords, RequestView, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { useOverviewHref } from '../../hooks/useOverviewHref';
import { useWords } from '../../hooks/useWords';
import { TeamSummary } from './TeamSummary';

const SHOWN = 5;

/** How what the reader's teams own stands with every scorecard. */
export const MyTeamsWidget = () => {
  const { t, amount } = useWords();
  const identityApi = useApi(identityApiRef);
  const overviewHref = useOverviewHref({});
  const request = useRequest(
    useCallback(async () => {
      const identity = await identityApi.getBackstageIdentity();
      return identity.ownershipEntityRefs
        .filter(ref => ref.startsWith('group:'))
        .sort();
    }, [identityApi]),
    { permission: undefined },
  );
  return (
    <LongWords>
      <Flex direction="column" gap="4">
        <RequestView request={request}>
          {teams => (
            <>
              {teams.length === 0 && <Text>{t('widget.noTeams')}</Text>}
              {teams.slice(0, SHOWN).map(team => (
                <TeamSummary key={team} team={team} />
              ))}
              {teams.length > SHOWN && (
                <Text>
                  {t('widget.more', { total: amount(teams.length - SHOWN) })}
                </Text>
              )}
            </>
          )}
        </RequestView>
        {overviewHref && (
          <div>
            <Link href={overviewHref}>{t('widget.openOverview')}</Link>
          </div>
        )}
      </Flex>
    </LongWords>
  );
};
