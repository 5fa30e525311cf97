export { TeamTypeLabel } from './TeamTypeLabel';
