export * from './OrgRoute';
export { findRoute } from './findRoute';
