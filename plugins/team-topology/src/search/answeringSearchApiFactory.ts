import { AnyApiFactory, createApiFactory } from '@backstage/core-plugin-api';
import { SearchApi, searchApiRef } from '@backstage/plugin-search-react';
import { TeamTopologyApi } from '@kumiki/backstage-plugin-team-topology-common';
import { teamTopologyApiRef } from '../model/teamTopologyApi';
import { AnsweringSearchApi } from './AnsweringSearchApi';

/**
 * Makes a search that answers, out of the one that an app has.
 * @param original - what makes the search that does not
 */
export function answeringSearchApiFactory(
  original: AnyApiFactory,
): AnyApiFactory {
  return createApiFactory<SearchApi, SearchApi, Dependencies>({
    api: searchApiRef,
    deps: { ...original.deps, kumikiTeamTopology: teamTopologyApiRef },
    factory: ({ kumikiTeamTopology, ...deps }) =>
      AnsweringSearchApi.create({
        search: original.factory(deps) as SearchApi,
        teamTopology: kumikiTeamTopology,
      }),
  });
}

/** What the search needs is the search's business. */
type Dependencies = { kumikiTeamTopology: TeamTopologyApi };
