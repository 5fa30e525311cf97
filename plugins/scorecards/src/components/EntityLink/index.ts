export { EntityName } from './EntityName';
export { EntityLink } from './EntityLink';
