export { ReachedLevel } from './ReachedLevel';
