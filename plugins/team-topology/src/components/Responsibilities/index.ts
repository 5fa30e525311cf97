export { Responsibilities } from './Responsibilities';
