/**
 * What is wrong in an entity, and what one has to know to say so.
 *
 * `value` is what was written, `allowed` what would be right: names, or words of
 * a schema in English. `suggestion` is what was probably meant.
 * @public
 */
export type EntityProblemData =
  | { rule: 'entity-too-large'; params: { values: number } }
  | { rule: 'entity-too-deep'; params: { levels: number } }
  | {
      rule: 'unknown-field';
      params: { kind: string; allowed: string[]; suggestion?: string };
    }
  | {
      rule: 'not-this-version';
      params: { value: unknown; kind: string; allowed: string };
    }
  | { rule: 'missing'; params: { allowed: string } }
  | { rule: 'not-allowed-here'; params: { reason: string } }
  | { rule: 'too-long'; params: { length: number; limit: number } }
  | { rule: 'not-a-date'; params: { value: unknown; allowed: string } }
  | {
      /** `kind` is in lower case, such as `group`. */
      rule: 'not-a-ref';
      params: { value: unknown; kind: string; allowed: string };
    }
  | {
      rule: 'not-one-of';
      params: { value: unknown; allowed: string[]; suggestion?: string };
    }
  | { rule: 'out-of-range'; params: { value: unknown; allowed: string } }
  | { rule: 'wrong-value'; params: { value: unknown; allowed: string } }
  | { rule: 'itself'; params: { value: string; what: string } }
  | {
      /** `first` is the field that names it already. */
      rule: 'repeated';
      params: { value: string; what: string; first: string };
    }
  | {
      /** `since` is the first day, and `sinceField` the field that says so. */
      rule: 'before-first-day';
      params: { value: string; since: string; sinceField: string };
    }
  | { rule: 'has-passed'; params: { value: string; today: string } }
  | { rule: 'predicate-too-large'; params: { limit: number } }
  | { rule: 'predicate-too-deep'; params: { levels: number } }
  | { rule: 'path-too-long'; params: { length: number; limit: number } }
  | { rule: 'not-a-path'; params: {} }
  | { rule: 'not-alone'; params: { operator: string } }
  | {
      rule: 'unknown-operator';
      params: { allowed: string[]; suggestion?: string };
    }
  | {
      /** Said in English by whoever found it. */
      rule: 'other';
      params: { message: string };
    };

/**
 * Something that is wrong in an entity, as data: who shows it puts it into words,
 * in the language of the reader.
 * @public
 */
export type EntityProblem = EntityProblemData & {
  /** The place in the entity, such as `spec.to[1]`. */
  field: string;
};
