export { SearchAnswer } from './SearchAnswer';
export type { SearchAnswerProps } from './SearchAnswer';
