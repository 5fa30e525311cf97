import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company } from '../../dev/fixture';
import { declarationOf } from '../../dev/fixture/entityOf';
import {
  addressParams,
  renderInCompany,
} from '../../dev/testing/renderInCompany';
import { TeamTopologyPage } from '../page/TeamTopologyPage';

describe('GoldenPaths, reached from the search', () => {
  it('begins with the answer that was chosen there, until another question is asked', async () => {
    const view = renderPage('capability:default/fax-service');
    expect(
      await screen.findByRole('region', { name: 'Fax service' }),
    ).toBeInTheDocument();
    const others = within(
      screen.getByRole('region', { name: 'Also possible' }),
    );
    expect(
      others.getByRole('link', { name: 'Fax machine' }),
    ).toBeInTheDocument();

    await userEvent.type(screen.getByRole('searchbox'), ' now');
    expect(
      await screen.findByRole('region', { name: 'Fax machine' }),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(addressParams(view).get('need')).toBe('send a fax now'),
    );
    expect(addressParams(view).has('capability')).toBe(false);
  });

  it('begins with the best answer where the chosen one is none', async () => {
    renderPage('capability:default/gone');
    expect(
      await screen.findByRole('region', { name: 'Fax machine' }),
    ).toBeInTheDocument();
  });

  function renderPage(capability: string) {
    const params = new URLSearchParams({
      view: 'golden-paths',
      need: 'send a fax',
      capability,
    });
    return renderInCompany(<TeamTopologyPage />, {
      address: `/?${params}`,
      entities: [
        ...company,
        faxCapability('fax-machine', 'Fax machine'),
        faxCapability('fax-service', 'Fax service'),
      ],
    });
  }

  function faxCapability(name: string, title: string) {
    return declarationOf(
      'Capability',
      name,
      { owner: 'sre', needs: ['send a fax'], verdict: 'offered' },
      title,
    );
  }
});
