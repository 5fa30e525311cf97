import { Cell, CellText, ColumnConfig, Flex } from '@backstage/ui';
import { useMemo } from 'react';
import { useWords } from '../../hooks/useWords';
import { InteractionRow } from '../../lib/interactionRows';
import { GroupNames } from '../../lib/namesOf';
import { EntityLink } from '../EntityLink';
import { GroupLinks } from '../GroupLinks';
import { ModeLabel } from '../ModeLabel';
import { StateLabel } from '../StateLabel';

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
        defaultWidth: '1.5fr',
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
        defaultWidth: '3fr',
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
        defaultWidth: '1fr',
        cell: ({ interaction: { since } }) => <CellText title={date(since)} />,
      },
      {
        id: 'until',
        label: t('interactions.until'),
        isSortable: true,
        defaultWidth: '1.5fr',
        cell: ({ interaction: { until, reviewBy, ended } }) => (
          <CellText
            title={until ? date(until) : t('interactions.openEnded')}
            description={
              ended
                ? t('interactions.endedOn', { date: date(ended) })
                : reviewBy &&
                  t('interactions.reviewBy', { date: date(reviewBy) })
            }
          />
        ),
      },
      {
        id: 'state',
        label: t('interactions.state'),
        isSortable: true,
        defaultWidth: '1.5fr',
        cell: ({ interaction: { state, overdueSince } }) => (
          <Cell>
            <Flex>
              <StateLabel state={state} overdueSince={overdueSince} />
            </Flex>
          </Cell>
        ),
      },
    ],
    [t, date, names],
  );
}
