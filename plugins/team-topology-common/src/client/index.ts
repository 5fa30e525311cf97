export * from './TeamTopologyApi';
