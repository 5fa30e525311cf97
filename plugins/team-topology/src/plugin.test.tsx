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
import {
  buildOrgModel,
  describeGroup,
} from '@kumiki/backstage-plugin-team-topology-common';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { company, FixtureTeamTopologyApi } from '../dev/fixture';
import { entityOf } from '../dev/testing/renderInCompany';
import plugin, { teamTopologyApiRef } from './index';

const MODEL = buildOrgModel(company, { at: '2025-06-01' });

describe('the plugin in the new frontend system', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  it('serves the page with one header, from the backend', async () => {
    const requests: string[] = [];
    server.use(
      http.get('*/api/team-topology/model', ({ request }) => {
        requests.push(new URL(request.url).search);
        return HttpResponse.json(MODEL);
      }),
    );
    renderPage('/team-topology?view=teams&at=2025-06-01');
    expect(await screen.findByText('Billing')).toBeInTheDocument();
    expect(requests).toEqual(['?at=2025-06-01']);
    expect(screen.getAllByRole('heading', { level: 1 })).toEqual([
      screen.getByRole('heading', { name: 'Team topology' }),
    ]);
  });

  it('says that the reader lacks the permission when the backend refuses', async () => {
    server.use(
      http.get('*/api/team-topology/model', () =>
        HttpResponse.json(
          { error: { name: 'NotAllowedError', message: 'No' } },
          { status: 403 },
        ),
      ),
    );
    renderPage('/team-topology');
    expect(
      await screen.findByText(/You need the team-topology.model.read perm/),
    ).toBeInTheDocument();
  });

  it('says what the backend answers when it is broken', async () => {
    server.use(
      http.get('*/api/team-topology/model', () =>
        HttpResponse.json(
          {
            error: { name: 'Error', message: 'The catalog is away' },
            response: { statusCode: 503 },
          },
          { status: 503 },
        ),
      ),
      http.get('*/api/team-topology/today', () =>
        HttpResponse.json({ day: '2025-06-01', timeZone: 'UTC' }),
      ),
    );
    renderPage('/team-topology');
    expect(
      (await screen.findAllByText(/The catalog is away/)).length,
    ).toBeGreaterThan(0);
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });

  it('lets an adopter choose the first view', async () => {
    server.use(
      http.get('*/api/team-topology/model', () => HttpResponse.json(MODEL)),
    );
    renderPage('/team-topology', { defaultView: 'interactions' });
    expect(await screen.findByText('Photos in the app')).toBeInTheDocument();
  });

  it.each([{ defaultView: 'pie' }, { nodeBudget: 0 }, { nodeBudget: 1.5 }])(
    'refuses the option %p',
    config => {
      const page = plugin.getExtension('page:team-topology');
      expect(() =>
        createExtensionTester(page, {
          config: config as object,
        }).reactElement(),
      ).toThrow(Object.keys(config)[0]);
    },
  );

  it('has a Team API tab and a card on the page of a group', async () => {
    server.use(
      http.get('*/api/team-topology/groups/default/sre', () =>
        HttpResponse.json(describeGroup(MODEL, 'group:default/sre')),
      ),
    );
    renderEntity(entityOf('Group', 'sre'));
    expect(await screen.findByText('The team at a glance')).toBeInTheDocument();
    expect(
      await screen.findByText('What the team does not do'),
    ).toBeInTheDocument();
    expect(
      screen.queryByText('How these teams work together'),
    ).not.toBeInTheDocument();
  });

  it.each([
    ['TeamInteraction', 'on-call', 'How these teams work together'],
    ['Capability', 'container-runtime', 'Can I use it?'],
    ['Responsibility', 'databases', 'Who is responsible'],
    ['OptOut', 'invoicing-on-a-server', 'Off the supported path, on purpose'],
    ['TeamApi', 'sre', 'Team'],
    ['Responsibility', 'databases', 'History'],
    ['TeamInteraction', 'on-call', 'History'],
  ])('explains a %s on its page', async (kind, name, title) => {
    renderEntity(entityOf(kind, name), FixtureTeamTopologyApi.create(company));
    expect(
      await screen.findByRole('heading', { name: title }),
    ).toBeInTheDocument();
    expect(screen.queryByText('The team at a glance')).not.toBeInTheDocument();
  });

  it('adds nothing to the page of another kind', async () => {
    renderEntity(entityOf('Component', 'invoicing'));
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });

  function renderPage(address: string, config?: { defaultView: string }) {
    return renderTestApp({
      features: [plugin],
      apis: [[catalogApiRef, catalogApiMock({ entities: company })]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: [address],
      config: {
        app: {
          baseUrl: 'http://localhost:3000',
          extensions: config ? [{ 'page:team-topology': { config } }] : [],
        },
        backend: { baseUrl: 'http://localhost:7007' },
      },
    });
  }

  function renderEntity(entity: Entity, api?: FixtureTeamTopologyApi) {
    return renderTestApp({
      features: [plugin],
      extensions: [createTestEntityPage({ entity })],
      apis: [
        [catalogApiRef, catalogApiMock({ entities: company })],
        ...(api ? ([[teamTopologyApiRef, api]] as const) : []),
      ],
    });
  }
});
