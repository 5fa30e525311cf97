export * from './CompiledScorecard';
export { compileScorecard } from './compileScorecard';
export { evaluate } from './evaluate';
export * from './EvaluationInput';
export * from './explain';
export { nextChange } from './nextChange';
export { nextLevel } from './nextLevel';
export * from './Result';
