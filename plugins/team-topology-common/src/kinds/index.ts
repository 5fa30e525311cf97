export * from './constants';
export * from './TeamApi';
export * from './TeamInteraction';
export * from './Responsibility';
export * from './Capability';
export * from './OptOut';
export * from './relations';
export * from './KumikiKind';
