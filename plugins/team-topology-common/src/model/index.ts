export * from './OrgModel';
export * from './OrgTeamDetails';
export { buildOrgModel } from './buildOrgModel';
export { describeTeam } from './describeTeam';
export * from './findReferences';
export { optOutStateAt } from './optOuts';
export { listReferences } from './references';
export { withhold } from './withhold';
