import { Flex } from '@backstage/ui';
import { ScorecardOverview } from '@kumiki/backstage-plugin-scorecards-common';
import { useMemo } from 'react';
import { UpdateState } from '../address/addressState';
import { OverviewState } from '../address/overviewAddress';
import { TrendSection } from '../trend/TrendSection';
import { useTrend } from '../trend/useTrend';
import { MissingOwners, OtherOwners } from './OtherOwners';
import { OverviewTable } from './OverviewTable';
import { ScorecardTotals } from './ScorecardTotals';

/** How it stands and how it changed, then team by team. */
export const OverviewContent = (props: {
  overview: ScorecardOverview;
  state: OverviewState;
  depth: number;
  update: UpdateState<OverviewState>;
}) => {
  const { overview, state, depth, update } = props;
  const { scorecards } = overview;
  const shown = useMemo(() => {
    const chosen = scorecards.filter(({ ref }) =>
      state.scorecards.includes(ref),
    );
    return chosen.length > 0 ? chosen : scorecards;
  }, [scorecards, state.scorecards]);
  const trend = useTrend({ group: overview.root });
  return (
    <Flex direction="column" gap="6">
      <ScorecardTotals
        scorecards={shown}
        totals={overview.totals}
        owner={overview.root}
        trend={trend.value}
      />
      <TrendSection
        request={trend}
        scorecards={shown}
        selected={state.trend}
        onSelect={ref => update({ trend: ref })}
      />
      <OverviewTable
        overview={overview}
        shown={shown}
        state={state}
        depth={depth}
        update={update}
      />
      <OtherOwners others={overview.others} shown={shown} />
      <MissingOwners missingOwners={overview.missingOwners} />
    </Flex>
  );
};
