import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { teamTopologyHistoryReadPermission } from '@kumiki/backstage-plugin-team-topology-common';
import { HIDDEN_KINDS, HiddenKind, markerOf } from './hidden';

/** Sees everything. */
export const INSIDER = 'user:default/insider';

/** Sees everything but the hidden entity of a kind. */
export function readerWithout(kind: HiddenKind): string {
  return `user:default/without-${kind.toLocaleLowerCase('en-US')}`;
}

/**
 * Hides from each reader the entity of one kind, as an adopter's policy would,
 * and all that is gone: of that, the catalog can no longer say who sees it.
 */
export const policy: PermissionPolicy = {
  async handle({ permission }, caller) {
    const reader = caller?.info.userEntityRef;
    const kind = HIDDEN_KINDS.find(it => readerWithout(it) === reader);
    if (kind && permission.name === teamTopologyHistoryReadPermission.name) {
      return { result: AuthorizeResult.DENY };
    }
    if (!kind || !isResourcePermission(permission, 'catalog-entity')) {
      return { result: AuthorizeResult.ALLOW };
    }
    return createCatalogConditionalDecision(permission, {
      not: {
        allOf: [
          catalogConditions.isEntityKind({ kinds: [kind] }),
          catalogConditions.hasMetadata({ key: 'name', value: markerOf(kind) }),
        ],
      },
    });
  },
};
