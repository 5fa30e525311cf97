import { company } from '@internal/company';
import { identityApiRef } from '@backstage/core-plugin-api';
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
import { recordedApi } from '../dev/recordedApi';
import { entityOf } from '../dev/testing/renderInCompany';
import {
  EntityScorecardCard,
  EntityScorecardsCard,
  EntityScorecardsContent,
  EntityTeamScorecardsContent,
  HomePageMyTeamsScorecards,
  ScorecardsPage,
  scorecardsApiRef,
  scorecardsPlugin,
} from './legacy';
import { overviewRouteRef, scorecardPageRouteRef } from './routes';

describe('the plugin in the legacy frontend system', () => {
  it.each([
    ['/scorecards', 'Teams'],
    ['/scorecards/default/good-team', 'Good team'],
  ])('serves %s with a header', async (address, heading) => {
    await render(
      <Routes>
        <Route path="/scorecards/*" element={<ScorecardsPage />} />
      </Routes>,
      address,
    );
    expect(
      await screen.findByRole('heading', { name: heading }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Scorecards', level: 1 }),
    ).toBeInTheDocument();
  });

  it.each([
    ['Component', 'invoicing', EntityScorecardsContent, 'Next level: Gold'],
    ['Component', 'invoicing', EntityScorecardsCard, 'Production readiness'],
    ['Scorecard', 'good-team', EntityScorecardCard, 'Open the scorecard'],
    ['Group', 'billing', EntityTeamScorecardsContent, 'What the team owns'],
  ])('shows on a %s %s what it says', async (kind, name, Extension, text) => {
    await render(
      <EntityProvider entity={entityOf(kind, name)}>
        <Extension />
      </EntityProvider>,
    );
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('has a card for the home page', async () => {
    await render(<HomePageMyTeamsScorecards />);
    expect(
      await screen.findByText('Scorecards of my teams'),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Production readiness' }),
    ).toHaveAttribute(
      'href',
      '/scorecards/default/production-readiness?owner=group%3Adefault%2Fbilling',
    );
  });

  it('brings its client with it', () => {
    const apis = [...scorecardsPlugin.getApis()].map(({ api }) => api.id);
    expect(apis).toEqual([scorecardsApiRef.id]);
  });

  async function render(element: JSX.Element, address = '/') {
    window.localStorage.setItem('language', 'en');
    return await renderInTestApp(
      <TestApiProvider
        apis={[
          [scorecardsApiRef, recordedApi()],
          [catalogApiRef, catalogApiMock({ entities: company })],
          [permissionApiRef, mockApis.permission()],
          [
            identityApiRef,
            mockApis.identity({
              userEntityRef: 'user:default/fujii',
              ownershipEntityRefs: [
                'user:default/fujii',
                'group:default/billing',
              ],
            }),
          ],
        ]}
      >
        {element}
      </TestApiProvider>,
      {
        routeEntries: [address],
        mountedRoutes: {
          '/catalog/:namespace/:kind/:name': entityRouteRef,
          ...(address === '/'
            ? {
                '/scorecards': overviewRouteRef,
                '/scorecards/:namespace/:name': scorecardPageRouteRef,
              }
            : {}),
        },
      },
    );
  }
});
