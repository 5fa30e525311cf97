export { EntityValidator } from './EntityValidator';
export type { CompileSchema, KindRules } from './EntityValidator';
export type { SchemaError } from './explainSchemaErrors';
export { summarizeProblems } from './summarizeProblems';
