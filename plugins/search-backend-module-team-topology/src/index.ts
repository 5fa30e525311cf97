/**
 * Puts responsibilities and golden paths into the global search.
 *
 * @packageDocumentation
 */
export { searchModuleTeamTopology as default } from './module';
export type { GoldenPathDocument, ResponsibilityDocument } from './toDocuments';
