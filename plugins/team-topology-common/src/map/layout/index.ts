export * from './LayoutGraph';
export { toLayoutGraph } from './toLayoutGraph';
