import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RiRoadMapLine, RiShapesLine, RiTeamLine } from '@remixicon/react';
import { isSearchResultOfOurs } from './searchDocuments';

const searchResultItem = SearchResultListItemBlueprint.make({
  params: {
    predicate: isSearchResultOfOurs,
    component: () => import('./SearchResultItem').then(m => m.SearchResultItem),
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

const teamApiType = SearchFilterResultTypeBlueprint.make({
  name: 'team-api',
  params: { value: 'team-api', name: 'Team APIs', icon: <RiTeamLine /> },
});

/** Golden paths, responsibilities and Team APIs on the page of the search, where the app has it. */
export const searchExtensions = [
  searchResultItem,
  goldenPathType,
  responsibilityType,
  teamApiType,
];
