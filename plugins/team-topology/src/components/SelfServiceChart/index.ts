export { SelfServiceChart } from './SelfServiceChart';
