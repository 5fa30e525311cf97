export * from './OrgModel';
export * from './OrgTeamDetails';
export * from './buildOrgModel';
export { describeTeam } from './describeTeam';
export * from './findReferences';
export { isOptOutConfirmed, optOutStateAt, readOptOut } from './optOutRules';
export type { DeclaredOptOut, OptOutTerms } from './optOutRules';
export { listReferences } from './references';
export { withhold } from './withhold';
