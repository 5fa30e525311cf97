export { OrgTable } from './OrgTable';
export type { OrgTableProps, SortValue } from './OrgTable';
