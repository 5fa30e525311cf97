export * from './EntityValidator';
export type { SchemaError } from './explainSchemaErrors';
export { summarizeProblems } from './summarizeProblems';
