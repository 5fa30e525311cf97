export { RequestNote } from './RequestNote';
export { RequestProblem } from './RequestProblem';
