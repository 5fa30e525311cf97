import { identityApiRef } from '@backstage/core-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { MyTeamsWidget } from './MyTeamsWidget';

describe('MyTeamsWidget', () => {
  it('shows what the teams of the reader own, with coverage', async () => {
    render(['user:default/fujii', 'group:default/billing']);
    expect(await screen.findByText('5 of 6 known (83%)')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Open the overview' }),
    ).toHaveAttribute('href', '/scorecards');
  });

  it('says so where the reader belongs to no team', async () => {
    render(['user:default/guest']);
    expect(
      await screen.findByText('You are not in any team.'),
    ).toBeInTheDocument();
  });

  it('shows five teams, and how many more there are', async () => {
    render([...Array(8).keys()].map(index => `group:default/gone-${index}`));
    expect(
      await screen.findByText(/More teams in the overview: 3/),
    ).toBeInTheDocument();
    expect(await screen.findAllByText('There is nothing here')).toHaveLength(5);
  });

  function render(ownershipEntityRefs: string[]) {
    renderInCompany(
      <TestApiProvider
        apis={[
          [
            identityApiRef,
            mockApis.identity({
              userEntityRef: 'user:default/fujii',
              ownershipEntityRefs,
            }),
          ],
        ]}
      >
        <MyTeamsWidget />
      </TestApiProvider>,
    );
  }
});
