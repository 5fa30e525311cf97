export * from './OrgModel';
export { buildOrgModel } from './buildOrgModel';
export { describeTeam } from './describeTeam';
export { optOutStateAt } from './optOuts';
export { listReferences } from './references';
export { withhold } from './withhold';
