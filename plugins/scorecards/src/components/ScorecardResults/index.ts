export { ScorecardResults } from './ScorecardResults';
