export * from './MapSelection';
export { selectMap } from './selectMap';
export * from './defaultNodeBudget';
