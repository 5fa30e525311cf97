import { FilterPredicate } from '@backstage/filter-predicates';

/**
 * The types a fact can have. A number is a double; a timestamp is ISO 8601 with
 * a time zone.
 * @public
 */
export const FACT_TYPES = [
  'boolean',
  'number',
  'string',
  'string-list',
  'timestamp',
] as const;

/**
 * One of the types of a fact.
 * @public
 */
export type FactType = (typeof FACT_TYPES)[number];

/**
 * A value as it is stored and sent; timestamps are ISO 8601 strings.
 * @public
 */
export type FactValue = boolean | number | string | string[];

/**
 * What a provider promises about one fact.
 * @public
 */
export interface FactDeclaration {
  /** camelCase; the fact is read as `facts.<provider>.<name>`. */
  name: string;
  type: FactType;
  description: string;
  /** Such as `days`, `bytes`, `percent`; only for numbers. */
  unit?: string;
  /** Whether a daily series is kept; only for numbers. */
  daily?: boolean;
  /**
   * Whether the value is made of full entity refs: a string is one of them, or
   * empty for none; a string list has one in each item. Who may not see one of
   * the entities does not get the fact.
   */
  entityRefs?: true;
  /**
   * What the fact was read from, besides the entity that it is a fact of: the
   * name of a fact of the same provider with `entityRefs`. Who may not see one
   * of those entities does not get this fact either. Where it was read from
   * nothing else, that fact is empty; where it has no value, this one is for
   * those alone who see everything.
   */
  readFrom?: string;
  /**
   * Whether the fact says something about the entities to which its own is
   * related in the catalog, all of them taken together.
   */
  readFromRelations?: true;
}

/**
 * What a provider promises about its facts.
 * @public
 */
export interface FactProviderDeclaration {
  /** camelCase; the first part of the fact's name. */
  id: string;
  title: string;
  description?: string;
  /** The entities that the provider knows something about. */
  appliesTo: FilterPredicate;
  /** How long an observation is good for, as an ISO 8601 duration; after it, facts are stale. */
  maxAge: string;
  facts: FactDeclaration[];
}

/**
 * The newest observation of one provider about one entity.
 * @public
 */
export interface EntityFacts {
  provider: string;
  /** A full, lower-case entity ref. */
  entity: string;
  /** Facts by name; an absent name was never observed. Kept from the last good observation when one fails. */
  values: Record<string, FactValue>;
  /** When `values` were observed (ISO 8601); absent where there was no good observation yet. */
  observedAt?: string;
  /**
   * The subject that pushed `values` last, such as `external:deploy`,
   * `plugin:ci` or `user:default/jane`; absent where they were collected.
   */
  pushedBy?: string;
  /** The failure of the newest attempt; absent where it succeeded. */
  error?: { message: string; at: string };
}

/**
 * A fact that a check reads.
 * @public
 */
export interface FactReference {
  /** `facts.<provider>.<name>` */
  name: string;
  type: FactType;
  unit?: string;
  description: string;
}
