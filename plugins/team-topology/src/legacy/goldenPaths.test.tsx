import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  SearchApi,
  searchApiRef,
  SearchResultListItemExtensions,
} from '@backstage/plugin-search-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { company, FixtureTeamTopologyApi } from '../../dev/fixture';
import { entityOf } from '../../dev/testing/renderInCompany';
import {
  answeringSearchApiFactories,
  EntityCapabilityContent,
  teamTopologyApiRef,
  TeamTopologySearchResultListItem,
} from '../legacy';

describe('golden paths in the legacy frontend system', () => {
  it('have a tab on the page of a capability', async () => {
    await render(
      <EntityProvider entity={entityOf('Capability', 'container-runtime')}>
        <EntityCapabilityContent />
      </EntityProvider>,
    );
    expect(
      await screen.findByRole('heading', { name: 'Adoption' }),
    ).toBeInTheDocument();
  });

  it('show their own results in the search, and leave the others alone', async () => {
    const document = {
      title: 'Jobs',
      text: 'cron',
      location: '/team-topology?need=Jobs',
      entityRef: 'capability:default/jobs',
      verdict: 'offered',
    };
    await render(
      <SearchResultListItemExtensions
        results={[
          { type: 'golden-path', document },
          { type: 'techdocs', document: { ...document, title: 'A page' } },
        ]}
      >
        <TeamTopologySearchResultListItem />
      </SearchResultListItemExtensions>,
    );
    expect(await screen.findByRole('link', { name: 'Jobs' })).toHaveAttribute(
      'href',
      '/team-topology?need=Jobs',
    );
    expect(screen.getAllByText('Use it')).toHaveLength(1);
    expect(screen.getByText('A page')).toBeInTheDocument();
  });

  it('come first in the search of an app that wants it', async () => {
    expect(answeringSearchApiFactories.map(({ api }) => api)).toEqual([
      searchApiRef,
    ]);
    const [{ deps, factory }] = answeringSearchApiFactories;
    const { kumikiTeamTopology, ...others } = deps;
    expect(kumikiTeamTopology).toBe(teamTopologyApiRef);
    expect(others).toEqual({
      discoveryApi: discoveryApiRef,
      fetchApi: fetchApiRef,
    });
    const search = factory({
      kumikiTeamTopology: FixtureTeamTopologyApi.create(company),
      discoveryApi: { getBaseUrl: async () => 'http://localhost/api/search' },
      fetchApi: { fetch: async () => Response.json({ results: [] }) },
    }) as SearchApi;
    const { results } = await search.query({ term: 'run a shceduled job' });
    expect(results.map(({ document }) => document.title)).toEqual([
      'Container runtime',
    ]);
  });

  async function render(element: JSX.Element) {
    window.localStorage.setItem('language', 'en');
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [teamTopologyApiRef, FixtureTeamTopologyApi.create(company)],
          [catalogApiRef, catalogApiMock({ entities: company })],
        ]}
      >
        {element}
      </TestApiProvider>,
      {
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
  }
});
