export type { ScorecardProblem } from './ScorecardProblem';
export * from './scorecardSchema';
export { findScorecardProblems } from './findScorecardProblems';
export { SCORECARD_LIMITS } from './findSizeProblems';
export * from './scorecardSentences';
