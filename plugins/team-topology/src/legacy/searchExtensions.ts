import { createComponentExtension } from '@backstage/core-plugin-api';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { isSearchResultOfOurs } from '../lib/searchDocuments';
import { teamTopologyPlugin } from './teamTopologyPlugin';

export type { SearchAnswerProps } from '../components/SearchAnswer';
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

/**
 * What to use for the words in the search; belongs inside its
 * `SearchContextProvider`, beside the results.
 * @public
 */
export const TeamTopologySearchAnswer = teamTopologyPlugin.provide(
  createComponentExtension({
    name: 'TeamTopologySearchAnswer',
    component: {
      lazy: () =>
        import('../components/SearchAnswer').then(m => m.SearchAnswer),
    },
  }),
);
