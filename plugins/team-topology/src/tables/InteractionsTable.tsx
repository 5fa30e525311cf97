import { Cell, CellText, ColumnConfig, Text } from '@backstage/ui';
import {
  MapFilter,
  nameOfRef,
  OrgInteraction,
  OrgModel,
  selectMap,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink, SearchableTable } from '@kumiki/frontend-common';
import { useCallback, useMemo } from 'react';
import { GroupNames, namesOf } from '../model/namesOf';
import { INTERACTION_STATES } from '../model/pageState';
import { AxisRange } from '../timeline/timeAxis';
import { FrictionLabel } from '../ui/FrictionLabel';
import { GroupLinks } from '../ui/GroupLinks';
import { ModeLabel, StateLabel } from '../ui/labels';
import { useWords } from '../ui/useWords';
import { commonRange, DurationBar } from './DurationBar';

/** An interaction as a row of the table. */
interface InteractionRow {
  id: string;
  interaction: OrgInteraction;
}

/** The interactions of which the map would draw an edge with the same filter. */
export function interactionRows(
  model: OrgModel,
  filter: MapFilter,
): InteractionRow[] {
  const { edges } = selectMap(model, filter, {
    nodeBudget: Infinity,
    lineBudget: Infinity,
  });
  const drawn = new Set(edges.map(edge => edge.interaction));
  return model.interactions
    .filter(({ ref }) => drawn.has(ref))
    .map(interaction => ({ id: interaction.ref, interaction }));
}

/** When an interaction has ended, or until when it goes on. */
const InteractionEnd = (props: { interaction: OrgInteraction }) => {
  const { t, date } = useWords();
  const { state, ended, until, reviewBy } = props.interaction;
  if (state === 'ended' && ended) {
    return (
      <Text as="div">{t('interactions.endedOn', { date: date(ended) })}</Text>
    );
  }
  return (
    <>
      <Text as="div">{until ? date(until) : t('interactions.openEnded')}</Text>
      {reviewBy && (
        <Text as="div" variant="body-small">
          {t('interactions.reviewBy', { date: date(reviewBy) })}
        </Text>
      )}
    </>
  );
};

/** What the table of interactions shows. */
function useInteractionColumns(
  names: GroupNames,
  range: AxisRange,
  at: string,
): ColumnConfig<InteractionRow>[] {
  const { t, date } = useWords();
  return useMemo(
    () => [
      {
        id: 'from',
        label: t('interactions.from'),
        isSortable: true,
        defaultWidth: '1.5fr',
        cell: ({ interaction: { from } }) => (
          <Cell>
            <GroupLinks refs={[from]} names={names} />
          </Cell>
        ),
      },
      {
        id: 'mode',
        label: t('interactions.mode'),
        isSortable: true,
        width: 164,
        cell: ({ interaction: { mode } }) => (
          <Cell>
            <ModeLabel mode={mode} />
          </Cell>
        ),
      },
      {
        id: 'to',
        label: t('interactions.to'),
        isSortable: true,
        defaultWidth: '1.5fr',
        cell: ({ interaction: { to } }) => (
          <Cell>
            <GroupLinks refs={to} names={names} />
          </Cell>
        ),
      },
      {
        id: 'purpose',
        label: t('interactions.purpose'),
        isRowHeader: true,
        isSortable: true,
        defaultWidth: '2fr',
        cell: ({ interaction: { ref, purpose, title } }) => (
          <Cell>
            <EntityLink entityRef={ref} title={purpose ?? title} />
          </Cell>
        ),
      },
      {
        id: 'since',
        label: t('interactions.since'),
        isSortable: true,
        width: 124,
        cell: ({ interaction: { since } }) => <CellText title={date(since)} />,
      },
      {
        id: 'until',
        label: t('interactions.until'),
        isSortable: true,
        width: 136,
        cell: ({ interaction }) => (
          <Cell>
            <InteractionEnd interaction={interaction} />
          </Cell>
        ),
      },
      {
        id: 'state',
        label: t('interactions.state'),
        isSortable: true,
        width: 148,
        cell: ({ interaction }) => (
          <Cell>
            <StateLabel
              state={interaction.state}
              overdueSince={interaction.overdueSince}
            />
            <DurationBar interaction={interaction} range={range} at={at} />
            {interaction.friction && (
              <FrictionLabel level={interaction.friction.level} />
            )}
          </Cell>
        ),
      },
    ],
    [t, date, names, range, at],
  );
}

/** Every interaction that the filters let through. */
export const InteractionsTable = (props: {
  model: OrgModel;
  filter: MapFilter;
  search: string;
  onSearchChange(search: string): void;
}) => {
  const { t } = useWords();
  const { model, filter } = props;
  const rows = useMemo(() => interactionRows(model, filter), [model, filter]);
  const names = useMemo(() => namesOf(model), [model]);
  const range = useMemo(
    () =>
      commonRange(
        rows.map(({ interaction }) => interaction),
        model.at,
      ),
    [rows, model.at],
  );
  const columns = useInteractionColumns(names, range, model.at);
  const nameOf = useCallback(
    (ref: string) => names.get(ref) ?? nameOfRef(ref),
    [names],
  );
  const sortValueOf = useCallback(
    ({ interaction }: InteractionRow, column: string) => {
      switch (column) {
        case 'mode':
          return t(`mode.${interaction.mode}.name`);
        case 'to':
          return interaction.to.map(nameOf).join(' ');
        case 'purpose':
          return interaction.purpose ?? interaction.title;
        case 'since':
          return interaction.since;
        case 'until':
          return interaction.ended ?? interaction.until ?? interaction.reviewBy;
        case 'state':
          return INTERACTION_STATES.indexOf(interaction.state);
        default:
          return nameOf(interaction.from);
      }
    },
    [t, nameOf],
  );
  const exportValueOf = useCallback(
    (row: InteractionRow, column: string) => {
      const { state, friction } = row.interaction;
      return column === 'state'
        ? [
            t(`interactionState.${state}`),
            ...(friction ? [t(`friction.level.${friction.level}.name`)] : []),
          ].join(' · ')
        : sortValueOf(row, column);
    },
    [t, sortValueOf],
  );
  const textOf = useCallback(
    ({ interaction }: InteractionRow) => [
      ...[interaction.from, ...interaction.to].map(nameOf),
      interaction.ref,
      interaction.title,
      interaction.purpose,
      t(`mode.${interaction.mode}.name`),
      t(`interactionState.${interaction.state}`),
      interaction.friction &&
        t(`friction.level.${interaction.friction.level}.name`),
      interaction.friction?.note,
    ],
    [t, nameOf],
  );

  return (
    <SearchableTable
      name="interactions"
      columns={columns}
      rows={rows}
      initialSort={{ column: 'from', direction: 'ascending' }}
      sortValueOf={sortValueOf}
      exportValueOf={exportValueOf}
      textOf={textOf}
      search={props.search}
      onSearchChange={props.onSearchChange}
      searchLabel={t('interactions.search')}
      emptyText={t('interactions.none')}
    />
  );
};
