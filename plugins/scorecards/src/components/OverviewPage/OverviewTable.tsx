import { Select, Text } from '@backstage/ui';
import {
  ScorecardOverview,
  ScorecardSummary,
} from '@kumiki/backstage-plugin-scorecards-common';
import { MultiSelect, SearchableTable } from '@kumiki/frontend-common';
import { useCallback, useMemo } from 'react';
import { UpdateState } from '../../hooks/useAddressState';
import { useWords } from '../../hooks/useWords';
import { OverviewRow, overviewRows } from '../../lib/overviewRows';
import { MAX_DEPTH, OverviewState } from '../../lib/overviewState';
import { Section } from '../Section';
import { useOverviewColumns } from './useOverviewColumns';

const DEPTHS = [...Array(MAX_DEPTH).keys()].map(index => String(index + 1));

const nameOf = ({ above, title }: OverviewRow) => [...above, title].join(' / ');

const textOf = (row: OverviewRow) => [nameOf(row), row.id];

/** The heat map: teams by scorecards, sorted by the names of the teams. */
export const OverviewTable = (props: {
  overview: ScorecardOverview;
  shown: ScorecardSummary[];
  state: OverviewState;
  depth: number;
  update: UpdateState<OverviewState>;
}) => {
  const { t } = useWords();
  const { overview, shown, state, depth, update } = props;
  const rows = useMemo(() => overviewRows(overview), [overview]);
  const { trail } = state;
  const onOpen = useCallback(
    (path: string[]) =>
      update({ trail: [...trail, ...path], search: undefined }),
    [trail, update],
  );
  const columns = useOverviewColumns(shown, onOpen);
  if (rows.length === 0) {
    return (
      <Section title={t('overview.teams')}>
        <Text>{t('overview.noGroups')}</Text>
      </Section>
    );
  }
  return (
    <Section title={t('overview.teams')}>
      <SearchableTable
        columns={columns}
        rows={rows}
        initialSort={{ column: 'name', direction: 'ascending' }}
        sortValueOf={nameOf}
        textOf={textOf}
        search={state.search ?? ''}
        onSearchChange={text =>
          update({ search: text || undefined }, { replace: true })
        }
        searchLabel={t('overview.search')}
        emptyText={t('overview.noTeams')}
        filters={
          <>
            <Select
              label={t('overview.depth')}
              options={DEPTHS.map(value => ({ value, label: value }))}
              value={String(depth)}
              onChange={key => update({ depth: Number(key) })}
              style={{ flex: '0 1 140px' }}
            />
            <MultiSelect
              label={t('overview.filter')}
              placeholder={t('overview.allScorecards')}
              options={overview.scorecards.map(({ ref, title }) => ({
                value: ref,
                label: title,
              }))}
              value={state.scorecards}
              onChange={scorecards => update({ scorecards })}
            />
          </>
        }
      />
    </Section>
  );
};
