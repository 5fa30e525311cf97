import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { screen } from '@testing-library/react';
import { company, FixtureTeamTopologyApi } from '../dev/fixture';
import { entityOf } from '../dev/testing/renderInCompany';
import plugin, { teamTopologyApiRef } from './index';

describe('golden paths in the new frontend system', () => {
  it('have a tab on the page of a capability', async () => {
    renderEntity('Capability', 'container-runtime');
    expect(
      await screen.findByRole('heading', { name: 'Adoption' }),
    ).toBeInTheDocument();
  });

  it('have no tab on the page of a component', async () => {
    renderEntity('Component', 'invoicing');
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });

  it('show their own results in the search, and no others', () => {
    const { predicate } = createExtensionTester(
      plugin.getExtension('search-result-list-item:team-topology'),
    ).get(SearchResultListItemBlueprint.dataRefs.item);
    const document = { title: '', text: '', location: '' };
    expect(predicate?.({ type: 'golden-path', document })).toBe(true);
    expect(predicate?.({ type: 'responsibility', document })).toBe(true);
    expect(predicate?.({ type: 'techdocs', document })).toBe(false);
  });

  function renderEntity(kind: string, name: string) {
    renderTestApp({
      features: [plugin],
      extensions: [createTestEntityPage({ entity: entityOf(kind, name) })],
      apis: [
        [catalogApiRef, catalogApiMock({ entities: company })],
        [teamTopologyApiRef, FixtureTeamTopologyApi.create(company)],
      ],
    });
  }
});
