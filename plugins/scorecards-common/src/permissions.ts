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
 * Allows asking for an exemption of an entity, renewing and giving it up. It is
 * about the entity: a policy may answer with conditions of the catalog, such as
 * `IS_ENTITY_OWNER`. Whatever a policy says, only owners of the entity may.
 * @public
 */
export const scorecardsExemptionAskPermission = createPermission({
  name: 'scorecards.exemption.ask',
  attributes: { action: 'create' },
  // Of the catalog, which applies the conditions.
  resourceType: 'catalog-entity',
});

/**
 * Allows granting, refusing and revoking exemptions. Whatever a policy says, only
 * members of the group that a scorecard names may.
 * @public
 */
export const scorecardsExemptionDecidePermission = createPermission({
  name: 'scorecards.exemption.decide',
  attributes: { action: 'update' },
});

/**
 * Allows creating badges of an entity, which make its level public to whoever has
 * the link, and revoking them. It is about the entity, as the permission to ask
 * for an exemption. Whatever a policy says, only owners of the entity may.
 * @public
 */
export const scorecardsBadgeManagePermission = createPermission({
  name: 'scorecards.badge.manage',
  attributes: { action: 'update' },
  resourceType: 'catalog-entity',
});

/**
 * Allows reading how scorecards and the providers of their facts do.
 * @public
 */
export const scorecardsHealthReadPermission = createPermission({
  name: 'scorecards.health.read',
  attributes: { action: 'read' },
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
  scorecardsExemptionAskPermission,
  scorecardsExemptionDecidePermission,
  scorecardsHealthReadPermission,
  scorecardsBadgeManagePermission,
];
