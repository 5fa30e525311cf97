export { TeamApiCard } from './TeamApiCard';
