import { TestApiProvider } from '@backstage/frontend-test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { UnansweredNeeds } from './UnansweredNeeds';

// In a file of its own: what was decided is remembered by the module that asks.
describe('UnansweredNeeds', () => {
  it('say so where nobody can say whether the reader may see them', async () => {
    const authorize = async () => {
      throw new Error('The policy is away');
    };
    renderInCompany(
      <TestApiProvider apis={[[permissionApiRef, { authorize }]]}>
        <UnansweredNeeds onTry={jest.fn()} />
      </TestApiProvider>,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not check whether you may see the questions that had no answer. The policy is away.',
    );
  });
});
