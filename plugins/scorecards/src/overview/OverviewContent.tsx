import { Flex, Text } from '@backstage/ui';
import { ScorecardOverview } from '@kumiki/backstage-plugin-scorecards-common';
import { useMemo } from 'react';
import { UpdateState } from '../address/addressState';
import { OverviewState } from '../address/overviewAddress';
import { GroupTrendSection } from '../trend/GroupTrendSection';
import { Section } from '../ui/blocks';
import { useWords } from '../words/useWords';
import { MissingOwners, OtherOwners } from './OtherOwners';
import { OverviewTable } from './OverviewTable';
import { ScorecardTotals } from './ScorecardTotals';

/** Totals, teams and trend. */
export const OverviewContent = (props: {
  overview: ScorecardOverview;
  state: OverviewState;
  depth: number;
  update: UpdateState<OverviewState>;
}) => {
  const { t } = useWords();
  const { overview, state, depth, update } = props;
  const { groups, scorecards } = overview;
  const shown = useMemo(() => {
    const chosen = scorecards.filter(({ ref }) =>
      state.scorecards.includes(ref),
    );
    return chosen.length > 0 ? chosen : scorecards;
  }, [scorecards, state.scorecards]);
  // Trends are those of groups; a single one at the top is the organisation.
  const tops = groups.filter(group => group.depth === 0);
  const trendOf =
    overview.root ?? (tops.length === 1 ? tops[0].group : undefined);
  return (
    <Flex direction="column" gap="6">
      <Text>{t('overview.legend')}</Text>
      <ScorecardTotals
        scorecards={shown}
        totals={overview.totals}
        owner={overview.root}
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
      {trendOf ? (
        <GroupTrendSection
          group={trendOf}
          scorecards={shown}
          selected={state.trend}
          onSelect={trend => update({ trend })}
        />
      ) : (
        <Section title={t('trend.title')}>
          <Text>{t('overview.chooseGroup')}</Text>
        </Section>
      )}
    </Flex>
  );
};
