import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Cell, CellText, ColumnConfig, Flex, Text } from '@backstage/ui';
import { CapabilityUser } from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink, SearchableTable } from '@kumiki/frontend-common';
import { useCallback, useMemo, useState } from 'react';
import { GroupNames } from '../model/namesOf';
import { TemplateFormButton } from '../ui/TemplateFormButton';
import { useWords } from '../ui/useWords';

/** A component in the table. */
interface UserRow extends CapabilityUser {
  id: string;
}

/** What a table of components shows; with a capability, also the way to leave it on purpose. */
function useUserColumns(
  names: GroupNames,
  leaving: string | undefined,
): ColumnConfig<UserRow>[] {
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
      ...(leaving
        ? [
            {
              id: 'optOut',
              label: t('capabilityTab.eligible.next'),
              cell: ({ ref }: UserRow) => (
                <Cell>
                  <TemplateFormButton
                    size="small"
                    variant="secondary"
                    template="opt-out"
                    formData={{ component: ref, capability: leaving }}
                    label={t('capabilityTab.eligible.optOut')}
                  />
                </Cell>
              ),
            },
          ]
        : []),
    ],
    [t, names, leaving],
  );
}

/** Components with their owners, to search, sort and page through. */
const UsersTable = (props: {
  name: string;
  users: CapabilityUser[];
  names: GroupNames;
  leaving?: string;
}) => {
  const { t } = useWords();
  const { name, users, names, leaving } = props;
  const [search, setSearch] = useState('');
  const rows = useMemo(
    () => users.map(user => ({ ...user, id: user.ref })),
    [users],
  );
  const columns = useUserColumns(names, leaving);
  const ownerName = useCallback(
    ({ owner }: UserRow) => owner && (names.get(owner) ?? owner),
    [names],
  );
  const sortValueOf = useCallback(
    (row: UserRow, column: string) => {
      switch (column) {
        case 'owner':
          return ownerName(row);
        case 'optOut':
          return undefined;
        default:
          return row.title;
      }
    },
    [ownerName],
  );
  const textOf = useCallback(
    (row: UserRow) => [row.title, row.ref, ownerName(row)],
    [ownerName],
  );
  return (
    <SearchableTable
      name={name}
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
  /** What the address calls its table. */
  name: string;
  title: string;
  description?: string;
  users: CapabilityUser[];
  names: GroupNames;
  emptyText: string;
  /** The ref of a capability that these components can leave on purpose. */
  leaving?: string;
}) => {
  const { name, title, description, users, names, emptyText, leaving } = props;
  return (
    <EntityInfoCard title={title}>
      {users.length === 0 ? (
        <Text>{emptyText}</Text>
      ) : (
        <Flex direction="column" gap="3">
          {description && <Text>{description}</Text>}
          <UsersTable
            name={name}
            users={users}
            names={names}
            leaving={leaving}
          />
        </Flex>
      )}
    </EntityInfoCard>
  );
};
