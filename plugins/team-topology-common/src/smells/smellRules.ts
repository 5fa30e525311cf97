import { SmellBound, SmellLevel, SmellRule, SmellSource } from './OrgSmell';

/** Bounds by the level that crossing them gives. */
export type SmellBounds = { [L in SmellLevel]?: SmellBound };

/**
 * The bounds of each rule, or `false` where it is off.
 * @public
 */
export type SmellThresholds = {
  [R in SmellRule]: { [L in SmellLevel]?: SmellBound } | false;
};

interface RuleDefinition {
  /** Empty where whatever the rule finds is a smell. */
  bounds: SmellBounds;
  sources: SmellSource[];
}

/**
 * Every rule with what it is by default. Ages are in days, shares are of one.
 * The order is that of all lists.
 */
export const SMELL_DEFINITIONS: { [R in SmellRule]: RuleDefinition } = {
  BA01: { bounds: {}, sources: ['practice'] },
  BA02: { bounds: {}, sources: ['practice'] },
  BA03: { bounds: { error: 2 }, sources: ['practice'] },
  BA06: { bounds: { warn: 90, error: 180 }, sources: ['practice', 'ours'] },
  OW01: { bounds: {}, sources: ['backstage'] },
  OW03: { bounds: {}, sources: ['ours'] },
  TT01: { bounds: { warn: 56, error: 182 }, sources: ['team-api', 'ours'] },
  TT02: { bounds: { warn: 1, error: 2 }, sources: ['book'] },
  TT03: { bounds: {}, sources: ['public-tool'] },
  TT04: { bounds: { info: 14, error: 180 }, sources: ['public-tool'] },
  TT05: { bounds: { warn: 3, error: 5 }, sources: ['ours'] },
  TT06: { bounds: {}, sources: ['team-api'] },
  TT08: { bounds: { warn: 1, error: 2 }, sources: ['team-api'] },
  TT09: { bounds: {}, sources: ['shape-principles'] },
  TT14: {
    bounds: { warn: { min: 5, max: 9 }, error: { min: 3, max: 12 } },
    sources: ['book', 'ours'],
  },
  TT17: { bounds: { warn: 1 }, sources: ['public-tool'] },
  TT18: { bounds: { warn: 2, info: 3 }, sources: ['public-tool'] },
  TT19: { bounds: { warn: 90 }, sources: ['public-tool'] },
  TT20: { bounds: { info: 0.5 }, sources: ['book'] },
  PL01: { bounds: { warn: 2, error: 4 }, sources: ['practice', 'ours'] },
  PL03: {
    bounds: { warn: { teams: 2, share: 0.1, days: 90 } },
    sources: ['practice', 'ours'],
  },
  PL05: { bounds: {}, sources: ['practice'] },
  PL06: { bounds: {}, sources: ['practice'] },
  EN01: { bounds: {}, sources: ['practice'] },
  EN02: { bounds: { warn: 183 }, sources: ['book'] },
  EN03: { bounds: { warn: 1 }, sources: ['ours'] },
};

/**
 * Every rule, in the order in which smells are listed.
 * @public
 */
export const SMELL_RULES = Object.keys(SMELL_DEFINITIONS) as SmellRule[];

/**
 * The bounds where nothing is configured.
 * @public
 */
export const DEFAULT_SMELL_THRESHOLDS = Object.fromEntries(
  SMELL_RULES.map(rule => [rule, SMELL_DEFINITIONS[rule].bounds]),
) as SmellThresholds;
