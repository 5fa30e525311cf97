import { Cell, CellText, ColumnConfig, Text } from '@backstage/ui';
import {
  nameOfRef,
  OrgOptOut,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { GroupNames } from '../model/namesOf';
import { EntityLink } from '../ui/EntityLink';
import { useWords } from '../ui/useWords';
import { OptOutStateLabel } from './OptOutStateLabel';

/** An opt-out in the table. */
export interface OptOutRow extends OrgOptOut {
  id: string;
}

/** What the table of opt-outs shows. */
export function useOptOutColumns(names: GroupNames): ColumnConfig<OptOutRow>[] {
  const { t, date } = useWords();
  return useMemo(
    () => [
      {
        id: 'subject',
        label: t('capabilityTab.optOuts.subject'),
        isRowHeader: true,
        isSortable: true,
        cell: ({ ref, subject }) => (
          <Cell>
            <EntityLink entityRef={ref} title={nameOfRef(subject)} />
          </Cell>
        ),
      },
      {
        id: 'instead',
        label: t('capabilityTab.optOuts.instead'),
        defaultWidth: '2fr',
        cell: ({ instead, reason }) => (
          <Cell>
            <Text as="div">{instead}</Text>
            <Text as="div" variant="body-small">
              {reason}
            </Text>
          </Cell>
        ),
      },
      {
        id: 'maintainedBy',
        label: t('capabilityTab.optOuts.maintainedBy'),
        isSortable: true,
        cell: ({ maintainedBy }) => (
          <Cell>
            <EntityLink
              entityRef={maintainedBy}
              title={names.get(maintainedBy)}
              known={names.has(maintainedBy)}
            />
          </Cell>
        ),
      },
      {
        id: 'state',
        label: t('capabilityTab.optOuts.state'),
        isSortable: true,
        cell: ({ state }) => (
          <Cell>
            <OptOutStateLabel state={state} />
          </Cell>
        ),
      },
      {
        id: 'reviewBy',
        label: t('capabilityTab.optOuts.reviewBy'),
        isSortable: true,
        cell: ({ reviewBy }) => <CellText title={date(reviewBy)} />,
      },
    ],
    [t, date, names],
  );
}
