export * from './EntityValidator';
export type { SchemaError } from './explainSchemaErrors';
export { summarizeProblems } from './summarizeProblems';
export { SIZE_SENTENCES } from './findSizeProblem';
export { SCHEMA_SENTENCES } from './schemaSentences';
export type { SchemaRule } from './schemaSentences';
