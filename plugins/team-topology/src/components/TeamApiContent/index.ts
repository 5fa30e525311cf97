export { TeamApiContent } from './TeamApiContent';
