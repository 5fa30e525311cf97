import { HiddenKind } from '../organisation/hidden';

/** Which file of tests has which kinds: about as much work in each. */
export const KINDS_BY_FILE = {
  teams: ['Group', 'User', 'TeamApi', 'TeamInteraction'],
  software: ['Component', 'System', 'API', 'Resource'],
  paths: ['Domain', 'Template', 'Capability', 'OptOut'],
  scorecards: ['Responsibility', 'Scorecard', 'Campaign'],
} as const satisfies Record<string, readonly HiddenKind[]>;
