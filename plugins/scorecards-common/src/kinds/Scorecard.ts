import { Entity } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';

/**
 * Whether a scorecard counts.
 *
 * - `draft`: evaluated and shown to its owner only, counts nowhere
 * - `active`: counts
 * - `retired`: no longer evaluated; its history stays
 *
 * @public
 */
export const SCORECARD_LIFECYCLES = ['draft', 'active', 'retired'] as const;

/**
 * One of the lifecycles of a scorecard.
 * @public
 */
export type ScorecardLifecycle = (typeof SCORECARD_LIFECYCLES)[number];

/**
 * A level of a scorecard; the list of levels goes from the lowest up.
 * @public
 */
export type ScorecardLevel = {
  id: string;
  title?: string;
  /** A CSS colour such as `#cd7f32`. */
  color?: string;
};

/**
 * One statement about an entity that holds or does not.
 * @public
 */
export type ScorecardCheck = {
  /** Unique in the scorecard: letters, digits and dashes. */
  id: string;
  title?: string;
  description?: string;
  /** The id of the level that the check belongs to. */
  level: string;
  category?: string;
  /** A CEL expression over `facts.<provider>.<name>` that is boolean. */
  rule: string;
  /** Shown with the result; `{{ facts.<provider>.<name> }}` is replaced by the value. */
  message?: string;
  /** What to do about it, as Markdown without HTML. */
  remedy?: string;
  /** A capability ref: a maintained opt-out from it makes the check self-maintained. */
  capability?: string;
  /** Narrows `appliesTo` of the scorecard further. */
  appliesTo?: FilterPredicate;
  /**
   * A CEL expression like `rule`: where it is false, the check does not apply to
   * the entity; where it is not known, the check is unknown.
   */
  when?: string;
  /** Before this day (`YYYY-MM-DD`) the check is shown and counts nowhere. */
  enforceFrom?: string;
};

/**
 * What is measured, and for which entities.
 * @public
 */
export interface ScorecardEntity extends Entity {
  kind: 'Scorecard';
  spec: {
    /** The group ref of the team that answers for the scorecard. */
    owner: string;
    lifecycle: ScorecardLifecycle;
    appliesTo: FilterPredicate;
    levels: ScorecardLevel[];
    checks: ScorecardCheck[];
  };
}
