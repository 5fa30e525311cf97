export { ResponsibilityFinder } from './ResponsibilityFinder';
export type { ResponsibilityQuestion } from './ResponsibilityFinder';
