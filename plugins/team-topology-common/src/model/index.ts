export * from './OrgModel';
export { buildOrgModel } from './buildOrgModel';
export { parseModelDate, today } from './dates';
export { describeTeam } from './describeTeam';
export { listReferences } from './references';
export { withhold } from './withhold';
