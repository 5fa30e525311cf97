/**
 * What keeps rules from stalling the process. A rule that breaks one of the
 * first group is an invalid check; values that break one of the second group
 * make the check an `error` for that entity. A scorecard whose rules need more
 * than all `steps` for small values already is evaluated for nobody.
 * @public
 */
export const RULE_LIMITS = {
  /** Characters of a rule. */
  length: 4_000,
  /** Nodes of its syntax tree. */
  nodes: 300,
  /** How deeply parentheses, lists and calls are nested. */
  depth: 24,
  /** Elements of a list that is written out. */
  listElements: 100,
  /** Characters of the pattern of `matches`. */
  patternLength: 500,
  /** Instructions that the pattern of `matches` is compiled to. */
  patternSize: 1_000,

  /** Items of a string list that a rule reads. */
  listItems: 10_000,
  /** Characters of a string that a rule reads. */
  textLength: 65_536,
  /**
   * Steps of all rules of a scorecard for one entity, estimated before each of
   * them starts from the actual sizes. A step takes about a tenth of a
   * microsecond.
   */
  steps: 400_000,
} as const;
