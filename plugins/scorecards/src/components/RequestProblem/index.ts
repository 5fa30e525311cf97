export { RequestProblem } from './RequestProblem';
