/**
 * A link to a picture of the level of an entity in a scorecard, which works
 * until it is revoked. The secret in it is in no answer but the first.
 * @public
 */
export interface Badge {
  id: string;
  /** A full scorecard ref. */
  scorecard: string;
  scorecardTitle: string;
  /** ISO 8601. */
  createdAt: string;
  /** The full ref of the person who created it; absent where the reader may not see it. */
  createdBy?: string;
  /** Fields that have a value which the reader may not see. */
  withheld?: 'createdBy'[];
}

/**
 * The badges of an entity that work.
 * @public
 */
export interface EntityBadges {
  /** A full entity ref. */
  entity: string;
  /** Of the scorecards that the reader may see, the newest first. */
  items: Badge[];
  /** Whether the reader may create and revoke badges of this entity. */
  mayManage: boolean;
}

/**
 * A badge that was just created.
 * @public
 */
export interface CreatedBadge {
  badge: Badge;
  /** The secret in the link; it is not stored and cannot be shown again. */
  token: string;
}
