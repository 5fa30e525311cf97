import { ResponseError } from '@backstage/errors';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInCompany } from '../../../dev/testing/renderInCompany';
import { TeamTopologyPage } from '../TeamTopologyPage';

describe('a question that may not be counted', () => {
  it.each([
    [
      403,
      'NotAllowedError',
      /you need the permission team-topology\.need\.report/,
    ],
    [429, 'TooManyRequestsError', /you have reported enough of them for today/],
  ])('says why a question is not counted: %d', async (status, name, why) => {
    const body = JSON.stringify({ error: { name, message: 'No.' } });
    const headers = { 'content-type': 'application/json' };
    const error = await ResponseError.fromResponse(
      new Response(body, { status, headers }),
    );
    const api = { reportUnansweredNeed: () => Promise.reject(error) };
    renderInCompany(<TeamTopologyPage />, {
      api,
      address: '/?view=golden-paths&need=teleport+me+home',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Tell the platform team' }),
    );
    expect(await screen.findByText(why)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
  });
});
