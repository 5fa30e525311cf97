import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Allows reading scorecards, results, facts, rollups and trends of entities
 * that the reader may see in the catalog.
 * @public
 */
export const scorecardsReadPermission = createPermission({
  name: 'scorecards.read',
  attributes: { action: 'read' },
});

/**
 * Allows judging a scorecard that is not in the catalog against stored facts.
 * @public
 */
export const scorecardsPreviewPermission = createPermission({
  name: 'scorecards.preview',
  attributes: { action: 'read' },
});

/**
 * Allows asking for fresh facts of an entity.
 * @public
 */
export const scorecardsRefreshPermission = createPermission({
  name: 'scorecards.refresh',
  attributes: { action: 'update' },
});

/**
 * Allows pushing facts from outside.
 * @public
 */
export const scorecardsFactsWritePermission = createPermission({
  name: 'scorecards.facts.write',
  attributes: { action: 'create' },
});

/**
 * Every permission of the plugin.
 * @public
 */
export const scorecardsPermissions = [
  scorecardsReadPermission,
  scorecardsPreviewPermission,
  scorecardsRefreshPermission,
  scorecardsFactsWritePermission,
];
