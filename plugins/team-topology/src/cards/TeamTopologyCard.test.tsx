import { screen } from '@testing-library/react';
import { entityOf, renderInCompany } from '../../dev/testing/renderInCompany';
import { TeamTopologyCard } from './TeamTopologyCard';

describe('TeamTopologyCard', () => {
  it('shows the type and what is in force, and leads to the map', async () => {
    renderInCompany(<TeamTopologyCard />, { on: entityOf('Group', 'sre') });
    expect(await screen.findByText('Platform team')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'A runtime to deploy to' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Single sign-on' }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Show on the map' }),
    ).toHaveAttribute(
      'href',
      '/team-topology?view=map&focus=group%3Adefault%2Fsre',
    );
  });

  it('says that nothing is in force', async () => {
    renderInCompany(<TeamTopologyCard />, { on: entityOf('Group', 'quality') });
    expect(await screen.findByText('None is in force.')).toBeInTheDocument();
  });

  it('explains a group that is no team, without a request that fails', async () => {
    const getTeam = jest.fn();
    renderInCompany(<TeamTopologyCard />, {
      on: entityOf('Group', 'product-platform'),
      api: { getTeam },
    });
    expect(
      await screen.findByText(/It is a grouping that contains teams/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Show on the map' })).toBeNull();
    expect(getTeam).not.toHaveBeenCalled();
  });
});
