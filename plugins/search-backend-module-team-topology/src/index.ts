/**
 * Puts responsibilities, golden paths and Team APIs into the global search.
 *
 * @packageDocumentation
 */
export { searchModuleTeamTopology as default } from './module';
export type {
  GoldenPathDocument,
  ResponsibilityDocument,
  TeamApiDocument,
} from './toDocuments';
