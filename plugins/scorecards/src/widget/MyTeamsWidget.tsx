import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { Flex, Link, Text } from '@backstage/ui';
import {
  EntityLink,
  LongWords,
  RequestView,
  useRequest,
} from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { useOverviewHref } from '../address/overviewAddress';
import { ScorecardLink } from '../address/scorecardAddress';
import { useGroupRollup } from '../api/requests';
import { PlainList } from '../ui/blocks';
import { LevelDistribution } from '../ui/LevelDistribution';
import { ScorecardFlags } from '../ui/ScorecardFlags';
import { useWords } from '../words/useWords';

/** The results of what a team owns, by scorecard, in short. */
const TeamSummary = (props: { team: string }) => {
  const { t } = useWords();
  const { team } = props;
  const request = useGroupRollup(team);
  return (
    <Flex direction="column" gap="2">
      <EntityLink entityRef={team} />
      <RequestView request={request}>
        {({ total, scorecards }) =>
          total.scorecards.length === 0 ? (
            <Text variant="body-small">{t('widget.nothing')}</Text>
          ) : (
            <PlainList>
              {total.scorecards.map(rollup => {
                const scorecard = scorecards.find(
                  ({ ref }) => ref === rollup.scorecard,
                );
                return (
                  scorecard && (
                    <Flex key={scorecard.ref} direction="column" gap="1">
                      <ScorecardLink
                        scorecard={scorecard.ref}
                        text={scorecard.title}
                        state={{ view: 'results', owners: [team] }}
                      />
                      <ScorecardFlags scorecard={scorecard} />
                      <LevelDistribution
                        levels={scorecard.levels}
                        rollup={rollup}
                      />
                    </Flex>
                  )
                );
              })}
            </PlainList>
          )
        }
      </RequestView>
    </Flex>
  );
};

const SHOWN = 5;

/** Scorecard results for everything that the reader's teams own. */
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
