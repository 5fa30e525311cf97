import { ResponseError } from '@backstage/errors';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { TeamTopologyPage } from '../page/TeamTopologyPage';

describe('a question that may not be counted', () => {
  it.each([
    {
      status: 403,
      name: 'NotAllowedError',
      why: /You need the team-topology\.need\.report permission/,
      retries: 1,
    },
    {
      status: 429,
      name: 'TooManyRequestsError',
      why: /you have reported enough of them for today/,
      retries: 0,
    },
  ])('says why a question is not counted: $status', async test => {
    const { status, name, why, retries } = test;
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
    expect(screen.queryAllByRole('button', { name: 'Try again' })).toHaveLength(
      retries,
    );
  });
});
