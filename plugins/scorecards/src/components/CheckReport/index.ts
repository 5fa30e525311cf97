export { CheckReport } from './CheckReport';
