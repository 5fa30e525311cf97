export { OrgMap } from './OrgMap';
export type { OrgMapProps } from './OrgMap';
