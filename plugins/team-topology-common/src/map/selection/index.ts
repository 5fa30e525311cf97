export * from './MapSelection';
export { selectMap } from './selectMap';
