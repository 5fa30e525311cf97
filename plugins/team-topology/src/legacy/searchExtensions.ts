import { AnyApiFactory } from '@backstage/core-plugin-api';
import { searchPlugin } from '@backstage/plugin-search';
import {
  createSearchResultListItemExtension,
  searchApiRef,
} from '@backstage/plugin-search-react';
import { answeringSearchApiFactory } from '../search/AnsweringSearchApi';
import { isSearchResultOfOurs } from '../search/searchDocuments';
import { teamTopologyPlugin } from './teamTopologyPlugin';

export type { SearchResultItemProps } from '../search/SearchResultItem';
export type { FoundDocument } from '../search/searchDocuments';

/**
 * A golden path, a responsibility or a Team API among the results of the search.
 * @public
 */
export const TeamTopologySearchResultListItem = teamTopologyPlugin.provide(
  createSearchResultListItemExtension({
    name: 'TeamTopologySearchResultListItem',
    component: () =>
      import('../search/SearchResultItem').then(m => m.SearchResultItem),
    predicate: isSearchResultOfOurs,
  }),
);

/**
 * For the `apis` of an app: the search of Backstage, with what the finder of
 * golden paths answers before its results.
 * @public
 */
export const answeringSearchApiFactories: AnyApiFactory[] = [
  ...searchPlugin.getApis(),
]
  .filter(({ api }) => api.id === searchApiRef.id)
  .map(answeringSearchApiFactory);
