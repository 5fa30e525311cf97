import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Cell, CellText, ColumnConfig, Flex, Text } from '@backstage/ui';
import { CapabilityUser } from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink, SearchableTable } from '@kumiki/frontend-common';
import { useCallback, useMemo, useState } from 'react';
import { GroupNames } from '../model/namesOf';
import { useWords } from '../ui/useWords';

/** A component in the table. */
interface UserRow extends CapabilityUser {
  id: string;
}

/** What a table of components shows. */
function useUserColumns(names: GroupNames): ColumnConfig<UserRow>[] {
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

/** Components with their owners, to search, sort and page through. */
const UsersTable = (props: { users: CapabilityUser[]; names: GroupNames }) => {
  const { t } = useWords();
  const { users, names } = props;
  const [search, setSearch] = useState('');
  const rows = useMemo(
    () => users.map(user => ({ ...user, id: user.ref })),
    [users],
  );
  const columns = useUserColumns(names);
  const ownerName = useCallback(
    ({ owner }: UserRow) => owner && (names.get(owner) ?? owner),
    [names],
  );
  const sortValueOf = useCallback(
    (row: UserRow, column: string) =>
      column === 'owner' ? ownerName(row) : row.title,
    [ownerName],
  );
  const textOf = useCallback(
    (row: UserRow) => [row.title, row.ref, ownerName(row)],
    [ownerName],
  );
  return (
    <SearchableTable
      columns={columns}
      rows={rows}
      initialSort={{ column: 'component', direction: 'ascending' }}
      sortValueOf={sortValueOf}
      textOf={textOf}
      search={search}
      onSearchChange={setSearch}
      searchLabel={t('capabilityTab.consumers.search')}
      emptyText={t('capabilityTab.consumers.noneFound')}
    />
  );
};

/** Components with their owners, or that there are none. */
export const UsersSection = (props: {
  title: string;
  description?: string;
  users: CapabilityUser[];
  names: GroupNames;
  emptyText: string;
}) => {
  const { title, description, users, names, emptyText } = props;
  return (
    <EntityInfoCard title={title}>
      {users.length === 0 ? (
        <Text>{emptyText}</Text>
      ) : (
        <Flex direction="column" gap="3">
          {description && <Text>{description}</Text>}
          <UsersTable users={users} names={names} />
        </Flex>
      )}
    </EntityInfoCard>
  );
};
