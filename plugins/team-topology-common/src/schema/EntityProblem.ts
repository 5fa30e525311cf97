/**
 * Something that is wrong in an entity.
 * @public
 */
export interface EntityProblem {
  /** The place in the entity, such as `spec.to[1]`. */
  field: string;
  /** One sentence that names the field, the value and what is allowed. */
  message: string;
}
