import { Cell, CellText, ColumnConfig } from '@backstage/ui';
import { CapabilityUser } from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { GroupNames } from '../model/namesOf';
import { EntityLink } from '../ui/EntityLink';
import { useWords } from '../ui/useWords';

/** A component in the table. */
export interface UserRow extends CapabilityUser {
  id: string;
}

/** What a table of components shows. */
export function useUserColumns(names: GroupNames): ColumnConfig<UserRow>[] {
  const { t } = useWords();
  return useMemo(
    () => [
      {
        id: 'component',
        label: t('capabilityTab.consumers.component'),
        isRowHeader: true,
        isSortable: true,
        cell: ({ ref, title }) => (
          <Cell>
            <EntityLink entityRef={ref} title={title} />
          </Cell>
        ),
      },
      {
        id: 'owner',
        label: t('capabilityTab.consumers.owner'),
        isSortable: true,
        cell: ({ owner }) =>
          owner ? (
            <Cell>
              <EntityLink
                entityRef={owner}
                title={names.get(owner)}
                known={names.has(owner)}
              />
            </Cell>
          ) : (
            <CellText title={t('capabilityTab.consumers.noOwner')} />
          ),
      },
    ],
    [t, names],
  );
}
