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
 * Allows reading the needs that were searched for and that nothing answers: for
 * the people who decide what a platform offers.
 * @public
 */
export const teamTopologyUnansweredNeedReadPermission = createPermission({
  name: 'team-topology.unanswered-need.read',
  attributes: { action: 'read' },
});

/**
 * Allows reporting a need that was searched for and that nothing answers, so
 * that it is counted.
 * @public
 */
export const teamTopologyNeedReportPermission = createPermission({
  name: 'team-topology.need.report',
  attributes: { action: 'create' },
});

/**
 * Allows reading how often templates were run, for which team, and how it went.
 * @public
 */
export const teamTopologySelfServiceReadPermission = createPermission({
  name: 'team-topology.self-service.read',
  attributes: { action: 'read' },
});

/**
 * Allows reading of the past what no longer exists. What exists is seen by
 * whoever may see it today.
 * @public
 */
export const teamTopologyHistoryReadPermission = createPermission({
  name: 'team-topology.history.read',
  attributes: { action: 'read' },
});

/**
 * Allows leaving a smell as it is until a day, with a reason, and ending that
 * early.
 * @public
 */
export const teamTopologySmellSnoozePermission = createPermission({
  name: 'team-topology.smell.snooze',
  attributes: { action: 'update' },
});

/**
 * Allows opening drafts: one's own, and those whose address somebody shared.
 * What a draft shows is decided by the catalog's own permissions.
 * @public
 */
export const teamTopologyDraftReadPermission = createPermission({
  name: 'team-topology.draft.read',
  attributes: { action: 'read' },
});

/**
 * Allows making drafts, and changing them.
 * @public
 */
export const teamTopologyDraftCreatePermission = createPermission({
  name: 'team-topology.draft.create',
  attributes: { action: 'create' },
});

/**
 * Allows opening one's drafts to whoever has their address.
 * @public
 */
export const teamTopologyDraftSharePermission = createPermission({
  name: 'team-topology.draft.share',
  attributes: { action: 'update' },
});

/**
 * Allows turning a draft into a change of the catalog files.
 * @public
 */
export const teamTopologyDraftPublishPermission = createPermission({
  name: 'team-topology.draft.publish',
  attributes: { action: 'update' },
});

/**
 * Every permission of the plugin.
 * @public
 */
export const teamTopologyPermissions = [
  teamTopologyModelReadPermission,
  teamTopologyUnansweredNeedReadPermission,
  teamTopologyNeedReportPermission,
  teamTopologySelfServiceReadPermission,
  teamTopologyHistoryReadPermission,
  teamTopologySmellSnoozePermission,
  teamTopologyDraftReadPermission,
  teamTopologyDraftCreatePermission,
  teamTopologyDraftSharePermission,
  teamTopologyDraftPublishPermission,
];
