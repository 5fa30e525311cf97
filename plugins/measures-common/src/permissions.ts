import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Allows reading deliveries, requests and what they measure, about entities
 * that the reader may see in the catalog.
 * @public
 */
export const measuresReadPermission = createPermission({
  name: 'measures.read',
  attributes: { action: 'read' },
});

/**
 * Allows sending deployments, incidents, changes and tickets. The configuration
 * also says who may send which of them about which entities.
 * @public
 */
export const measuresEventsWritePermission = createPermission({
  name: 'measures.events.write',
  attributes: { action: 'create' },
});

/**
 * Allows sending requests: what was asked of a team, and when it was done.
 * @public
 */
export const measuresRequestsWritePermission = createPermission({
  name: 'measures.requests.write',
  attributes: { action: 'create' },
});

/**
 * Every permission of the plugin.
 * @public
 */
export const measuresPermissions = [
  measuresReadPermission,
  measuresEventsWritePermission,
  measuresRequestsWritePermission,
];
