import { Entity } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import { CapabilityAccess, CapabilityVerdict } from './constants';

/**
 * An answer to "when you need this, use that".
 * @public
 */
export interface CapabilityEntity extends Entity {
  kind: 'Capability';
  spec: {
    /** The group ref of the team that offers or declines it. */
    owner: string;
    /** How people ask for it, in any language. */
    needs: string[];
    verdict: CapabilityVerdict;
    /** Required when offered. */
    access?: CapabilityAccess;
    /** The template ref of the way to get it. */
    template?: string;
    /** A URL or a TechDocs ref. */
    guide?: string;
    /** ISO 8601 duration. */
    responseTarget?: string;
    /** Required when planned, not offered or retiring. */
    reason?: string;
    /** The capability ref of what to use instead. */
    instead?: string;
    /** Which entities are expected to use it. */
    appliesTo?: FilterPredicate;
  };
}
