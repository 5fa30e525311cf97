export { TeamScorecards } from './TeamScorecards';
