import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { isSearchResultOfOurs } from '../lib/searchDocuments';
import { teamTopologyPlugin } from './teamTopologyPlugin';

export type { SearchResultItemProps } from '../components/SearchResultItem';
export type { FoundDocument } from '../lib/searchDocuments';

/**
 * A golden path or a responsibility among the results of the search.
 * @public
 */
export const TeamTopologySearchResultListItem = teamTopologyPlugin.provide(
  createSearchResultListItemExtension({
    name: 'TeamTopologySearchResultListItem',
    component: () =>
      import('../components/SearchResultItem').then(m => m.SearchResultItem),
    predicate: isSearchResultOfOurs,
  }),
);
