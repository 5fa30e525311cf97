import { TestApiProvider } from '@backstage/frontend-test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { RefreshButton } from './RefreshButton';

// In a file of its own: what was decided is remembered by the module that asks.
describe('RefreshButton', () => {
  it('says so where nobody can say whether the reader may', async () => {
    const authorize = async () => {
      throw new Error('The policy is away');
    };
    renderInCompany(
      <TestApiProvider apis={[[permissionApiRef, { authorize }]]}>
        <RefreshButton
          entityRef="component:default/guardian-web"
          onRefreshed={jest.fn()}
        />
      </TestApiProvider>,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not check whether you may collect facts again. The policy is away.',
    );
    expect(screen.queryByRole('button')).toBeNull();
  });
});
