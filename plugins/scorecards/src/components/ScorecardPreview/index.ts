export { ScorecardPreview } from './ScorecardPreview';
