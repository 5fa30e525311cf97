import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { CapabilityUser } from '@kumiki/backstage-plugin-team-topology-common';
import { GroupNames } from '../model/namesOf';
import { UsersTable } from './UsersTable';

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
