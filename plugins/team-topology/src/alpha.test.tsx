import {
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import searchPlugin from '@backstage/plugin-search/alpha';
import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { company, FixtureTeamTopologyApi } from '../dev/fixture';
import searchModule from './alpha';
import plugin, { teamTopologyApiRef } from './index';

/** The page of the search waits for what is typed, and asks several times. */
const PATIENT = { timeout: 10_000 };

jest.setTimeout(30_000);

describe('the search in the new frontend system', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  it('begins with what the finder answers, where the engine finds nothing', async () => {
    renderSearch('run a shceduled job');
    expect(
      await screen.findByRole('link', { name: 'Container runtime' }, PATIENT),
    ).toHaveAttribute(
      'href',
      '/team-topology?view=golden-paths&need=run+a+shceduled+job',
    );
    expect(screen.getByText('Use it')).toBeInTheDocument();
  });

  it('finds nothing for what nothing answers', async () => {
    renderSearch('coffee machine');
    // The page draws itself anew when the number of results arrives.
    await waitFor(
      () =>
        expect(
          screen.getByText('Sorry, no results were found'),
        ).toBeInTheDocument(),
      PATIENT,
    );
  });

  function renderSearch(query: string) {
    server.use(
      http.get('*/api/search/query', () =>
        HttpResponse.json({ results: [], numberOfResults: 0 }),
      ),
    );
    renderTestApp({
      features: [searchPlugin, plugin, searchModule],
      initialRouteEntries: [`/search?query=${encodeURIComponent(query)}`],
      apis: [
        [catalogApiRef, catalogApiMock({ entities: company })],
        [teamTopologyApiRef, FixtureTeamTopologyApi.create(company)],
      ],
    });
  }
});
