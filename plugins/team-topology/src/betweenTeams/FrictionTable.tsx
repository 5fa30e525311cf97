import { Cell, CellText, ColumnConfig, Flex, Text } from '@backstage/ui';
import {
  nameOfRef,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink, SearchableTable } from '@kumiki/frontend-common';
import { useCallback, useMemo } from 'react';
import { GroupNames, namesOf } from '../model/namesOf';
import { FrictionLabel } from '../ui/FrictionLabel';
import { GroupLinks } from '../ui/GroupLinks';
import { ReportFrictionButton } from '../ui/InteractionActions';
import { ModeLabel } from '../ui/labels';
import { Note } from '../ui/notes';
import { TemplateFormButton } from '../ui/TemplateFormButton';
import { useWords } from '../ui/useWords';
import { FrictionRow } from './frictionRows';

/** What to do about it: say how it goes now, or end the interaction. */
const NextSteps = ({ row }: { row: FrictionRow }) => {
  const { t } = useWords();
  const { interaction } = row;
  const named = { interaction: interaction.purpose ?? interaction.title };
  return (
    <Flex gap="2" style={{ flexWrap: 'wrap' }}>
      <ReportFrictionButton
        interaction={interaction}
        label={t('friction.update')}
        name={t('friction.updateOf', named)}
      />
      <TemplateFormButton
        size="small"
        variant="tertiary"
        template="end-interaction"
        formData={{ interaction: interaction.ref }}
        label={t('interactionActions.end')}
        name={t('friction.endOf', named)}
      />
    </Flex>
  );
};

function useFrictionColumns(names: GroupNames): ColumnConfig<FrictionRow>[] {
  const { t, date } = useWords();
  return useMemo(
    () => [
      {
        id: 'level',
        label: t('friction.board.level'),
        isSortable: true,
        width: 132,
        cell: ({ friction }) => (
          <Cell>
            <FrictionLabel level={friction.level} />
          </Cell>
        ),
      },
      {
        id: 'interaction',
        label: t('friction.board.interaction'),
        isRowHeader: true,
        isSortable: true,
        defaultWidth: '2fr',
        minWidth: 180,
        cell: ({ interaction: { ref, purpose, title, mode } }) => (
          <Cell>
            <EntityLink entityRef={ref} title={purpose ?? title} />
            <ModeLabel mode={mode} />
          </Cell>
        ),
      },
      {
        id: 'between',
        label: t('friction.board.between'),
        isSortable: true,
        defaultWidth: '1.5fr',
        minWidth: 150,
        cell: ({ interaction: { from, to } }) => (
          <Cell>
            <GroupLinks refs={[from, ...to]} names={names} />
          </Cell>
        ),
      },
      {
        id: 'note',
        label: t('friction.board.note'),
        defaultWidth: '2fr',
        minWidth: 180,
        cell: ({ friction: { note } }) => (
          <Cell>
            {note ? (
              <Text as="span" style={{ overflowWrap: 'anywhere' }}>
                {note}
              </Text>
            ) : (
              <Note as="span">{t('friction.board.noNote')}</Note>
            )}
          </Cell>
        ),
      },
      {
        id: 'since',
        label: t('friction.board.since'),
        isSortable: true,
        width: 124,
        cell: ({ friction: { since } }) => (
          <CellText title={since ? date(since) : ''} />
        ),
      },
      {
        id: 'days',
        label: t('friction.board.days'),
        isSortable: true,
        width: 96,
        cell: ({ days }) => (
          <CellText
            title={
              days === undefined ? '' : t('friction.days', { count: days })
            }
          />
        ),
      },
      {
        id: 'next',
        label: t('friction.board.next'),
        width: 176,
        cell: row => (
          <Cell>
            <NextSteps row={row} />
          </Cell>
        ),
      },
    ],
    [t, date, names],
  );
}

/** The interactions with friction, and what can be done about each. */
export const FrictionTable = (props: {
  model: OrgModel;
  rows: FrictionRow[];
  search: string;
  onSearchChange(search: string): void;
}) => {
  const { t } = useWords();
  const { model, rows } = props;
  const names = useMemo(() => namesOf(model), [model]);
  const columns = useFrictionColumns(names);
  const nameOf = useCallback(
    (ref: string) => names.get(ref) ?? nameOfRef(ref),
    [names],
  );
  const sortValueOf = useCallback(
    ({ interaction, friction, days, rank }: FrictionRow, column: string) => {
      switch (column) {
        case 'interaction':
          return interaction.purpose ?? interaction.title;
        case 'between':
          return [interaction.from, ...interaction.to].map(nameOf).join(' ');
        case 'note':
          return friction.note;
        case 'since':
          return friction.since;
        case 'days':
          return days;
        default:
          return rank;
      }
    },
    [nameOf],
  );
  const exportValueOf = useCallback(
    (row: FrictionRow, column: string) => {
      switch (column) {
        case 'level':
          return t(`friction.level.${row.friction.level}.name`);
        case 'next':
          return undefined;
        default:
          return sortValueOf(row, column);
      }
    },
    [t, sortValueOf],
  );
  const textOf = useCallback(
    ({ interaction, friction }: FrictionRow) => [
      ...[interaction.from, ...interaction.to].map(nameOf),
      interaction.ref,
      interaction.title,
      interaction.purpose,
      friction.note,
      t(`friction.level.${friction.level}.name`),
      t(`mode.${interaction.mode}.name`),
    ],
    [t, nameOf],
  );
  return (
    <SearchableTable
      name="friction"
      columns={columns}
      rows={rows}
      initialSort={{ column: 'level', direction: 'ascending' }}
      sortValueOf={sortValueOf}
      exportValueOf={exportValueOf}
      textOf={textOf}
      search={props.search}
      onSearchChange={props.onSearchChange}
      searchLabel={t('friction.board.search')}
      emptyText={t('friction.board.none')}
    />
  );
};
