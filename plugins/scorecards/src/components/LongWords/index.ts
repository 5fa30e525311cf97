export { LongWords } from './LongWords';
