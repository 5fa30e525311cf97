import { Cell, CellText, ColumnConfig } from '@backstage/ui';
import { useMemo } from 'react';
import { GroupNames } from '../model/namesOf';
import { EntityLink } from '../ui/EntityLink';
import { GroupLinks } from '../ui/GroupLinks';
import { ModeLabel } from '../ui/ModeLabel';
import { StateLabel } from '../ui/StateLabel';
import { useWords } from '../ui/useWords';
import { InteractionEnd } from './InteractionEnd';
import { InteractionRow } from './interactionRows';

/** What the table of interactions shows. */
export function useInteractionColumns(
  names: GroupNames,
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
        cell: ({ interaction: { state, overdueSince } }) => (
          <Cell>
            <StateLabel state={state} overdueSince={overdueSince} />
          </Cell>
        ),
      },
    ],
    [t, date, names],
  );
}
