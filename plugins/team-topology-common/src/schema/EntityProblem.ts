import { SentenceParams } from '../reading/sentences';

/**
 * Something that is wrong in an entity.
 * @public
 */
export interface EntityProblem {
  /** The place in the entity, such as `spec.to[1]`. */
  field: string;
  /** One sentence in English that names the field, the value and what is allowed. */
  message: string;
  /** Which rule is broken, to say so in another language; absent where only the sentence tells. */
  rule?: string;
  /** What the sentence of the rule is made of, beside the field. */
  params?: SentenceParams;
}
