export { CoverageText } from './CoverageText';
