export { ScorecardChecks } from './ScorecardChecks';
