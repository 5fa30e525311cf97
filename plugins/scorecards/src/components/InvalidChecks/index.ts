export { InvalidCheckProblem } from './InvalidCheckProblem';
