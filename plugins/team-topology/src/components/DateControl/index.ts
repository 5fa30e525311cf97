export { DateControl } from './DateControl';
