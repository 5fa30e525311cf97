export * from './TeamTopologyApi';
export * from './TeamTopologyClient';
