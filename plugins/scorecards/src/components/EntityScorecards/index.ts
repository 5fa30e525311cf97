export { EntityScorecards } from './EntityScorecards';
export { ScorecardReports } from './ScorecardReports';
