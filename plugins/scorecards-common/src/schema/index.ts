export * from './ScorecardProblem';
export * from './scorecardSchema';
export { findScorecardProblems } from './findScorecardProblems';
