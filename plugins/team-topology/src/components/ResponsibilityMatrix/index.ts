export { ResponsibilityMatrix } from './ResponsibilityMatrix';
