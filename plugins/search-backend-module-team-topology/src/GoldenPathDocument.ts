import { IndexableDocument } from '@backstage/plugin-search-common';

/**
 * A capability in the index, of the type `golden-path`. It holds what the
 * entity itself says and no more: who offers it, and by which template, depends
 * on what the reader may see.
 * @public
 */
export type GoldenPathDocument = IndexableDocument & {
  /** The full, lower-case ref of the Capability. */
  entityRef: string;
  /** offered, planned, not-offered or retiring. */
  verdict: string;
  /** self-service, request or assisted; empty where it does not say. */
  access: string;
  /** Pieces of Japanese words, for search engines that know only spaces. */
  pieces: string[];
};
