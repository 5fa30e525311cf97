export * from './kumikiSchemas';
export * from './EntityProblem';
export * from './findKindProblems';
export * from './findFilterPredicateProblems';
export * from './joinField';
export * from './isWithin';
export * from './validation';
