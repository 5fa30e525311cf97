import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Allows reading the organisation as a model: the map, the tables, the teams.
 * What the model contains is decided by the catalog's own permissions.
 * @public
 */
export const teamTopologyModelReadPermission = createPermission({
  name: 'team-topology.model.read',
  attributes: { action: 'read' },
});

/**
 * Every permission of the plugin.
 * @public
 */
export const teamTopologyPermissions = [teamTopologyModelReadPermission];
