export { CheckStateLabel } from './CheckStateLabel';
