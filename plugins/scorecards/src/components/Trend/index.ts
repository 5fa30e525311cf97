export { GroupTrendSection } from './GroupTrendSection';
