export { WeakestChecks } from './WeakestChecks';
