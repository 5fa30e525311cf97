export { ModeLabel } from './ModeLabel';
