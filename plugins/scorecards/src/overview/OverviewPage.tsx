import { useApi } from '@backstage/core-plugin-api';
import { Flex, Link, Text } from '@backstage/ui';
import {
  ScorecardOverview,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  EntityName,
  RequestState,
  RequestView,
  useRequest,
} from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { useOverviewHref, useOverviewState } from '../address/overviewAddress';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { PlainList } from '../ui/blocks';
import { useWords } from '../words/useWords';
import { GettingStarted } from './GettingStarted';
import { OverviewContent } from './OverviewContent';

/** Scorecards by teams, below a group or of the whole organisation. */
function useOverview(
  root: string | undefined,
  depth: number,
): RequestState<ScorecardOverview> {
  const api = useApi(scorecardsApiRef);
  return useRequest(
    useCallback(
      signal => api.getOverview({ root, depth, signal }),
      [api, root, depth],
    ),
    { permission: scorecardsReadPermission.name },
  );
}

const TrailLink = (props: { trail: string[] }) => {
  const { t } = useWords();
  const { trail } = props;
  const href = useOverviewHref({ trail });
  const group = trail.at(-1);
  return (
    <Link href={href ?? '.'}>
      {group === undefined ? (
        t('overview.whole')
      ) : (
        <EntityName entityRef={group} />
      )}
    </Link>
  );
};

/** The way from the whole organisation down to the group that is open. */
const GroupTrail = (props: { trail: string[] }) => {
  const { t } = useWords();
  const { trail } = props;
  if (trail.length === 0) {
    return null;
  }
  return (
    <nav aria-label={t('overview.trail')}>
      <PlainList inline>
        <TrailLink trail={[]} />
        {trail.map((group, index) =>
          index === trail.length - 1 ? (
            <Text key={group} as="span" weight="bold" aria-current="page">
              <EntityName entityRef={group} />
            </Text>
          ) : (
            <TrailLink key={group} trail={trail.slice(0, index + 1)} />
          ),
        )}
      </PlainList>
    </nav>
  );
};

/** Scorecards by teams, from the whole organisation down to single teams. */
export const OverviewPage = (props: { defaultDepth?: number }) => {
  const { state, update } = useOverviewState();
  const root = state.trail.at(-1);
  const depth = state.depth ?? props.defaultDepth ?? 1;
  const request = useOverview(root, depth);
  return (
    <Flex direction="column" gap="4">
      <GroupTrail trail={state.trail} />
      <RequestView request={request}>
        {overview =>
          overview.scorecards.length === 0 ? (
            <GettingStarted />
          ) : (
            <OverviewContent
              overview={overview}
              state={state}
              depth={depth}
              update={update}
            />
          )
        }
      </RequestView>
    </Flex>
  );
};
