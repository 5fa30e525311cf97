import { company } from '@internal/company';
import { Entity } from '@backstage/catalog-model';
import {
  createExtensionTester,
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { recordedApi } from '../dev/recordedApi';
import { entityOf } from '../dev/testing/renderInCompany';
import plugin, { scorecardsApiRef } from '.';

const fixture = recordedApi();

describe('the plugin in the new frontend system', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  it('serves the overview with one header, from the backend', async () => {
    const requests: string[] = [];
    server.use(
      http.get('*/api/scorecards/overview', async ({ request }) => {
        requests.push(new URL(request.url).search);
        return HttpResponse.json(await fixture.getOverview({ depth: 2 }));
      }),
      http.get('*/api/scorecards/trend', async () =>
        HttpResponse.json(await fixture.getTrend()),
      ),
    );
    renderPage('/scorecards', { defaultDepth: 2 });
    expect(
      await screen.findByRole('link', { name: 'Product' }),
    ).toBeInTheDocument();
    expect(requests).toEqual(['?depth=2']);
    expect(screen.getAllByRole('heading', { level: 1 })).toEqual([
      screen.getByRole('heading', { name: 'Scorecards', level: 1 }),
    ]);
    expect(screen.getByRole('link', { name: 'Good team' })).toHaveAttribute(
      'href',
      '/scorecards/default/good-team',
    );
  });

  it('serves the page of each scorecard below it', async () => {
    server.use(
      http.get('*/api/scorecards/scorecards/default/good-team', async () =>
        HttpResponse.json(
          await fixture.getScorecard({
            namespace: 'default',
            name: 'good-team',
          }),
        ),
      ),
    );
    renderPage('/scorecards/default/good-team');
    expect(
      await screen.findByRole('heading', { name: 'Good team' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All scorecards' }),
    ).toHaveAttribute('href', '/scorecards');
  });

  it.each([
    [403, 'NotAllowedError', 'Permission needed'],
    [404, 'NotFoundError', 'There is nothing here'],
    [503, 'Error', 'Try again'],
  ])('says what a %s of the backend means', async (status, name, text) => {
    server.use(
      http.get('*/api/scorecards/overview', () =>
        HttpResponse.json({ error: { name, message: 'No' } }, { status }),
      ),
    );
    renderPage('/scorecards');
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it.each([{ defaultDepth: 0 }, { defaultDepth: 6 }, { defaultDepth: 1.5 }])(
    'refuses the option %p',
    config => {
      const page = plugin.getExtension('page:scorecards');
      expect(() =>
        createExtensionTester(page, { config }).reactElement(),
      ).toThrow('defaultDepth');
    },
  );

  it('has a tab and a card on the page of a component', async () => {
    renderEntity(entityOf('Component', 'invoicing'));
    expect(await screen.findByText('Next level: Gold')).toBeInTheDocument();
    expect(
      await screen.findByRole('list', { name: 'Scorecards' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('What the team owns')).not.toBeInTheDocument();
  });

  it('has a team tab on the page of a group, and only that', async () => {
    renderEntity(entityOf('Group', 'billing'));
    expect(await screen.findByText('What the team owns')).toBeInTheDocument();
    expect(screen.queryByRole('list', { name: 'Scorecards' })).toBeNull();
  });

  it.each(['User', 'Location', 'Template'])(
    'adds nothing to the page of a %s',
    async kind => {
      renderEntity({ ...entityOf('System', 'nursery'), kind });
      expect(
        await screen.findByTestId('empty-entity-page'),
      ).toBeInTheDocument();
    },
  );

  it('offers a widget for the home page', async () => {
    const widget = plugin.getExtension('home-page-widget:scorecards/my-teams');
    expect(widget).toBeDefined();
  });

  function renderPage(address: string, config?: { defaultDepth: number }) {
    return renderTestApp({
      features: [plugin],
      apis: [[catalogApiRef, catalogApiMock({ entities: company })]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: [address],
      config: {
        app: {
          baseUrl: 'http://localhost:3000',
          extensions: config ? [{ 'page:scorecards': { config } }] : [],
        },
        backend: { baseUrl: 'http://localhost:7007' },
      },
    });
  }

  function renderEntity(entity: Entity) {
    return renderTestApp({
      features: [plugin],
      extensions: [createTestEntityPage({ entity })],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [catalogApiRef, catalogApiMock({ entities: company })],
        [scorecardsApiRef, fixture],
      ],
    });
  }
});
