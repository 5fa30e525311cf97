/** Something that is wrong in the text of a rule. */
export interface RuleProblem {
  message: string;
  /** The first character of what is wrong, counted from 0. */
  start: number;
  /** The character after the last one. */
  end: number;
  /** The name that was probably meant. */
  suggestion?: string;
}
