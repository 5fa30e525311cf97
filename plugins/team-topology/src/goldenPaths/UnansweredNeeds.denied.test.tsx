import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import {
  AuthorizeResult,
  EvaluatePermissionRequest,
} from '@backstage/plugin-permission-common';
import { screen, waitFor } from '@testing-library/react';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { UnansweredNeeds } from './UnansweredNeeds';

// In a file of its own: what was decided is remembered by the module that asks.
describe('UnansweredNeeds', () => {
  it('are not asked for on behalf of a reader without the permission', async () => {
    const asked: string[] = [];
    const authorize = ({
      permission,
    }: EvaluatePermissionRequest): AuthorizeResult.DENY => {
      asked.push(permission.name);
      return AuthorizeResult.DENY;
    };
    const listUnansweredNeeds = jest.fn(async () => ({ items: [] }));
    renderInCompany(
      <TestApiProvider apis={[mockApis.permission({ authorize })]}>
        <UnansweredNeeds onTry={jest.fn()} />
      </TestApiProvider>,
      { api: { listUnansweredNeeds } },
    );
    await waitFor(() =>
      expect(asked).toEqual(['team-topology.unanswered-need.read']),
    );
    expect(listUnansweredNeeds).not.toHaveBeenCalled();
    expect(
      screen.queryByText('Asked for and not answered'),
    ).not.toBeInTheDocument();
  });
});
