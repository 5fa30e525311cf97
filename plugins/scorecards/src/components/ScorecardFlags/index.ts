export { ScorecardFlags } from './ScorecardFlags';
