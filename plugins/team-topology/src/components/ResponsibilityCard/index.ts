export { ResponsibilityCard } from './ResponsibilityCard';
