import { IndexableDocument } from '@backstage/plugin-search-common';

/**
 * A responsibility in the index, of the type `responsibility`. It holds what
 * the entity itself says and no more: who does it depends on what the reader
 * may see, so that whoever shows the document asks for the route.
 * @public
 */
export type ResponsibilityDocument = IndexableDocument & {
  /** The full, lower-case ref of the Responsibility. */
  entityRef: string;
  /** Empty where it has none. */
  area: string;
  /** Pieces of Japanese words, for search engines that know only spaces. */
  pieces: string[];
};
