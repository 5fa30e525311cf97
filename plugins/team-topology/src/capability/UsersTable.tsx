import { CapabilityUser } from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useMemo, useState } from 'react';
import { GroupNames } from '../model/namesOf';
import { OrgTable } from '../ui/OrgTable';
import { useWords } from '../ui/useWords';
import { UserRow, useUserColumns } from './useUserColumns';

/** Components with their owners, to search, sort and page through. */
export const UsersTable = (props: {
  users: CapabilityUser[];
  names: GroupNames;
}) => {
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
    <OrgTable
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
