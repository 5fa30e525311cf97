/**
 * Something that is wrong in a scorecard beyond its JSON Schema.
 * @public
 */
export interface ScorecardProblem {
  /** The place in the entity, such as `spec.checks[1].level`. */
  field: string;
  /** One sentence that names the field, the value and what is allowed. */
  message: string;
}
