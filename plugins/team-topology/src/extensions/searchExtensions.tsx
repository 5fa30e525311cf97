import {
  SearchFilterBlueprint,
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RiRoadMapLine, RiShapesLine } from '@remixicon/react';
import { lazy, Suspense } from 'react';
import { isSearchResultOfOurs } from '../lib/searchDocuments';

const SearchAnswer = lazy(() =>
  import('../components/SearchAnswer').then(m => ({ default: m.SearchAnswer })),
);

const searchResultItem = SearchResultListItemBlueprint.make({
  params: {
    predicate: isSearchResultOfOurs,
    component: () =>
      import('../components/SearchResultItem').then(m => m.SearchResultItem),
  },
});

const goldenPathType = SearchFilterResultTypeBlueprint.make({
  name: 'golden-path',
  params: {
    value: 'golden-path',
    name: 'Golden paths',
    icon: <RiRoadMapLine />,
  },
});

const responsibilityType = SearchFilterResultTypeBlueprint.make({
  name: 'responsibility',
  params: {
    value: 'responsibility',
    name: 'Responsibilities',
    icon: <RiShapesLine />,
  },
});

// No filter, but the one place that the page of the search has beside its results.
const searchAnswer = SearchFilterBlueprint.make({
  name: 'answer',
  params: {
    component: ({ className }) => (
      <Suspense fallback={<></>}>
        <SearchAnswer className={className} />
      </Suspense>
    ),
  },
});

/** Golden paths and responsibilities on the page of the search, where the app has it. */
export const searchExtensions = [
  searchResultItem,
  goldenPathType,
  responsibilityType,
  searchAnswer,
];
