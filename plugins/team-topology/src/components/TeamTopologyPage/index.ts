export { TeamTopologyPage } from './TeamTopologyPage';
export type { TeamTopologyPageProps } from './TeamTopologyPage';
