export { OrgTable } from './OrgTable';
