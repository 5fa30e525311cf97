export * from './entityRefs';
export * from './FactReference';
export * from './Facts';
export { declaredValueProblem, factValueProblem } from './factValueProblem';
export * from './findDeclarationProblems';
export * from './isoDuration';
