export * from './OrgModel';
export { buildOrgModel } from './buildOrgModel';
export { describeTeam } from './describeTeam';
export { listReferences } from './references';
export { withhold } from './withhold';
