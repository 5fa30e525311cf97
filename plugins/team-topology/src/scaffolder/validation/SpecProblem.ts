/** What is wrong with a part of an interaction, such as `to.1`. */
export interface SpecProblem {
  path: string;
  message: string;
}
