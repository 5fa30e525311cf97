export * from './FactReference';
export * from './Facts';
export { factValueProblem } from './factValueProblem';
export * from './findDeclarationProblems';
export * from './isoDuration';
