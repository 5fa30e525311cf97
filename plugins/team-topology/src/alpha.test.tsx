import {
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  starredEntitiesApiRef,
  MockStarredEntitiesApi,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { company, FixtureTeamTopologyApi } from '../dev/fixture';
import { answerFirstModule, answeringSearchModule } from './alpha';
import plugin, { teamTopologyApiRef } from './index';

/** The page of the search waits for what is typed, and asks several times. */
const PATIENT = { timeout: 20_000 };

jest.setTimeout(60_000);

describe('the search in the new frontend system', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  it('begins with what the finder answers, where the engine finds nothing', async () => {
    renderSearch('run a shceduled job');
    const answer = within(
      await screen.findByRole('region', { name: 'Container runtime' }, PATIENT),
    );
    expect(answer.getByText('Use it')).toBeInTheDocument();
    expect(
      answer.getByRole('link', { name: 'Use the template' }),
    ).toBeInTheDocument();
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
      features: [catalogPlugin, searchPlugin, plugin, answeringSearchModule],
      initialRouteEntries: [`/search?query=${encodeURIComponent(query)}`],
      apis: [
        [catalogApiRef, catalogApiMock({ entities: company })],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
        [teamTopologyApiRef, FixtureTeamTopologyApi.create(company)],
      ],
    });
  }
});

describe('the overview of an entity in the new frontend system', () => {
  const other = createFrontendPlugin({
    pluginId: 'other',
    extensions: [
      EntityCardBlueprint.make({
        name: 'other',
        params: { loader: async () => <p>What the app itself adds</p> },
      }),
    ],
  });

  it.each([
    ['before', [answerFirstModule]],
    ['after', []],
  ])('has our card %s another with the modules %#', async (place, modules) => {
    renderTestApp({
      features: [catalogPlugin, other, plugin, ...modules],
      initialRouteEntries: ['/catalog/default/capability/container-runtime'],
      apis: [
        [catalogApiRef, catalogApiMock({ entities: company })],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
        [teamTopologyApiRef, FixtureTeamTopologyApi.create(company)],
      ],
    });
    const ours = await screen.findByText('Can I use it?', {}, PATIENT);
    const others = await screen.findByText('What the app itself adds');
    const isFirst = Boolean(
      // eslint-disable-next-line no-bitwise
      ours.compareDocumentPosition(others) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect(isFirst).toBe(place === 'before');
  });
});
