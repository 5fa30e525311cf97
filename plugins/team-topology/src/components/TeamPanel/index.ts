export { TeamPanel } from './TeamPanel';
export type { TeamPanelProps } from './TeamPanel';
