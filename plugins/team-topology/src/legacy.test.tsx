import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { company, FixtureTeamTopologyApi } from '../dev/fixture';
import { entityOf } from '../dev/testing/renderInCompany';
import {
  EntityCapabilityCard,
  EntityHistoryCard,
  EntityTeamSmellsCard,
  EntityOptOutCard,
  EntityResponsibilityCard,
  EntityTeamApiCard,
  EntityTeamApiContent,
  EntityTeamInteractionCard,
  EntityTeamTopologyCard,
  isCapability,
  isOptOut,
  isResponsibility,
  isTeamApi,
  isTeamInteraction,
  TeamTopologyPage,
  teamTopologyApiRef,
  teamTopologyPlugin,
} from './legacy';
import { mapRouteRef } from './routes';

describe('the plugin in the legacy frontend system', () => {
  it('serves the page with a header', async () => {
    await render(
      <Routes>
        <Route path="/team-topology" element={<TeamTopologyPage />} />
      </Routes>,
      '/team-topology?view=teams',
    );
    expect(
      await screen.findByRole('heading', { name: 'Team topology' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('Billing')).toBeInTheDocument();
  });

  it.each([
    ['Group', 'sre', EntityTeamApiContent, 'What the team does not do'],
    ['Group', 'sre', EntityTeamTopologyCard, 'The team at a glance'],
    ['TeamApi', 'sre', EntityTeamApiCard, 'Team'],
    [
      'TeamInteraction',
      'on-call',
      EntityTeamInteractionCard,
      'How these teams work together',
    ],
    ['Capability', 'container-runtime', EntityCapabilityCard, 'Can I use it?'],
    [
      'Responsibility',
      'databases',
      EntityResponsibilityCard,
      'Who is responsible',
    ],
    [
      'OptOut',
      'invoicing-on-a-server',
      EntityOptOutCard,
      'Off the supported path, on purpose',
    ],
    ['Group', 'sre', EntityHistoryCard, 'History'],
    ['Group', 'sre', EntityTeamSmellsCard, 'Smells'],
  ])('explains a %s on its page', async (kind, name, Extension, title) => {
    await render(
      <EntityProvider entity={entityOf(kind, name)}>
        <Extension />
      </EntityProvider>,
    );
    expect(
      await screen.findByRole('heading', { name: title }),
    ).toBeInTheDocument();
  });

  it('leads to the map where the app has the page', async () => {
    await render(
      <EntityProvider entity={entityOf('Group', 'sre')}>
        <EntityTeamTopologyCard />
      </EntityProvider>,
    );
    expect(
      await screen.findByRole('link', { name: 'Show on the map' }),
    ).toHaveAttribute(
      'href',
      '/team-topology?view=map&focus=group%3Adefault%2Fsre',
    );
  });

  it('leads to the page of a template where the app has no scaffolder', async () => {
    await render(
      <EntityProvider entity={entityOf('Group', 'sre')}>
        <EntityTeamApiContent />
      </EntityProvider>,
    );
    expect(
      await screen.findByRole('link', { name: 'Make a request' }),
    ).toHaveAttribute('href', '/catalog/default/template/ask-sre');
  });

  it('brings its client with it', () => {
    const apis = [...teamTopologyPlugin.getApis()].map(({ api }) => api.id);
    expect(apis).toEqual([teamTopologyApiRef.id]);
  });

  it('tells the kinds apart', () => {
    const predicates = {
      TeamApi: isTeamApi,
      TeamInteraction: isTeamInteraction,
      Capability: isCapability,
      Responsibility: isResponsibility,
      OptOut: isOptOut,
    };
    for (const entity of company) {
      for (const [kind, predicate] of Object.entries(predicates)) {
        expect(predicate(entity)).toBe(entity.kind === kind);
      }
    }
  });

  async function render(element: JSX.Element, address = '/') {
    window.localStorage.setItem('language', 'en');
    return await renderInTestApp(
      <TestApiProvider
        apis={[
          [teamTopologyApiRef, FixtureTeamTopologyApi.create(company)],
          [catalogApiRef, catalogApiMock({ entities: company })],
          [permissionApiRef, mockApis.permission()],
        ]}
      >
        {element}
      </TestApiProvider>,
      {
        routeEntries: [address],
        mountedRoutes: {
          '/catalog/:namespace/:kind/:name': entityRouteRef,
          ...(address === '/' ? { '/team-topology': mapRouteRef } : {}),
        },
      },
    );
  }
});
