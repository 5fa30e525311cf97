export { UndeclaredPanel } from './UndeclaredPanel';
