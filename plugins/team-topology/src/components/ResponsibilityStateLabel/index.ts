export { ResponsibilityStateIcon } from './ResponsibilityStateIcon';
export { ResponsibilityStateLabel } from './ResponsibilityStateLabel';
