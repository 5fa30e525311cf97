export * from './EvaluationInput';
export * from './Result';
