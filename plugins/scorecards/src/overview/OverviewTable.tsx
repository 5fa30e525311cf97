import {
  ButtonIcon,
  Cell,
  CellText,
  ColumnConfig,
  Flex,
  Select,
  Text,
} from '@backstage/ui';
import {
  ScorecardOverview,
  ScorecardRollup,
  ScorecardSummary,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  EntityLink,
  MultiSelect,
  SearchableTable,
} from '@kumiki/frontend-common';
import { RiArrowDownSLine } from '@remixicon/react';
import { useCallback, useMemo } from 'react';
import { UpdateState } from '../address/addressState';
import { MAX_DEPTH, OverviewState } from '../address/overviewAddress';
import { ScorecardLink } from '../address/scorecardAddress';
import { Section } from '../ui/blocks';
import { LevelDistribution } from '../ui/LevelDistribution';
import { levelShares } from '../ui/levels';
import { useWords } from '../words/useWords';
import { OverviewRow, overviewRows } from './overviewRows';

/** The results of a team in a scorecard, with a link to them. */
const HeatMapCell = (props: {
  scorecard: ScorecardSummary;
  rollup: ScorecardRollup;
  group: { id: string; title: string };
}) => {
  const { t } = useWords();
  const { scorecard, rollup, group } = props;
  return (
    <Flex direction="column" gap="1" style={{ width: '100%' }}>
      <LevelDistribution levels={scorecard.levels} rollup={rollup} />
      <ScorecardLink
        scorecard={scorecard.ref}
        text={t('scorecard.view.results')}
        label={t('overview.results', {
          group: group.title,
          scorecard: scorecard.title,
        })}
        state={{ view: 'results', states: [], owners: [group.id] }}
      />
    </Flex>
  );
};

/** A team by name, with the way to its page and to the groups below it. */
const TeamCell = (props: {
  row: OverviewRow;
  onOpen(path: string[]): void;
}) => {
  const { t } = useWords();
  const { row, onOpen } = props;
  return (
    <Flex align="center" gap="1">
      {row.hasChildren && (
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiArrowDownSLine />}
          aria-label={t('overview.open', { group: row.title })}
          onPress={() => onOpen(row.path)}
        />
      )}
      <Flex direction="column" gap="0">
        {row.above.length > 0 && (
          <Text as="span" variant="body-small">
            {row.above.join(' / ')}
          </Text>
        )}
        <EntityLink entityRef={row.id} title={row.title} />
      </Flex>
    </Flex>
  );
};

/** A column for the name, one for the size, and one for each scorecard. */
function useOverviewColumns(
  scorecards: ScorecardSummary[],
  onOpen: (path: string[]) => void,
): ColumnConfig<OverviewRow>[] {
  const { t, amount } = useWords();
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('overview.team'),
        isRowHeader: true,
        isSortable: true,
        minWidth: 200,
        cell: row => (
          <Cell>
            <TeamCell row={row} onOpen={onOpen} />
          </Cell>
        ),
      },
      {
        id: 'entities',
        label: t('overview.entities'),
        width: 144,
        cell: ({ entities }) => <CellText title={amount(entities)} />,
      },
      ...scorecards.map(
        (scorecard): ColumnConfig<OverviewRow> => ({
          id: scorecard.ref,
          label: scorecard.title,
          minWidth: 210,
          cell: row => {
            const rollup = row.rollups.get(scorecard.ref);
            return (
              <Cell>
                {rollup ? (
                  <HeatMapCell
                    scorecard={scorecard}
                    rollup={rollup}
                    group={row}
                  />
                ) : (
                  <Text as="span" variant="body-small">
                    {t('overview.notApplicable')}
                  </Text>
                )}
              </Cell>
            );
          },
        }),
      ),
    ],
    [t, amount, scorecards, onOpen],
  );
}

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
  const { t, amount, list } = useWords();
  const { overview, shown, state, depth, update } = props;
  const rows = useMemo(() => overviewRows(overview), [overview]);
  const { trail } = state;
  const onOpen = useCallback(
    (path: string[]) =>
      update({ trail: [...trail, ...path], search: undefined }),
    [trail, update],
  );
  const columns = useOverviewColumns(shown, onOpen);
  const exportValueOf = useCallback(
    (row: OverviewRow, column: string) => {
      const scorecard = shown.find(({ ref }) => ref === column);
      const rollup = scorecard && row.rollups.get(column);
      switch (column) {
        case 'name':
          return nameOf(row);
        case 'entities':
          return row.entities;
        default:
          return (
            rollup &&
            list(
              levelShares(scorecard.levels, rollup.levels)
                .filter(({ count }) => count > 0)
                .map(({ title, count }) =>
                  t('level.count', {
                    level: title ?? t('level.none'),
                    total: amount(count),
                  }),
                ),
            )
          );
      }
    },
    [shown, t, amount, list],
  );
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
        name="teams"
        columns={columns}
        rows={rows}
        initialSort={{ column: 'name', direction: 'ascending' }}
        sortValueOf={nameOf}
        exportValueOf={exportValueOf}
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
