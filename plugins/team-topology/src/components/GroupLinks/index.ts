export { GroupLinks } from './GroupLinks';
