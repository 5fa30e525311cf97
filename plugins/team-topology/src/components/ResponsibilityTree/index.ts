export { ResponsibilityTree } from './ResponsibilityTree';
