import { Flex } from '@backstage/ui';
import { RequestView } from '@kumiki/frontend-common';
import { useOverview } from '../../hooks/useOverview';
import { useOverviewState } from '../../hooks/useOverviewState';
import { GettingStarted } from '../GettingStarted';
import { GroupTrail } from './GroupTrail';
import { OverviewContent } from './OverviewContent';

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
