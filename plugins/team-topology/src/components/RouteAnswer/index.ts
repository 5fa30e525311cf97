export { RouteAnswer } from './RouteAnswer';
export type { RouteAnswerProps } from './RouteAnswer';
