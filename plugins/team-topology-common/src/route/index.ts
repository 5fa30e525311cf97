export * from './OrgRoute';
