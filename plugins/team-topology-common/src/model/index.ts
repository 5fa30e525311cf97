export * from './OrgModel';
