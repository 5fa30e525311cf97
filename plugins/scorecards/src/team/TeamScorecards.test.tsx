import { addressParams } from '@kumiki/frontend-common/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { recordedApi } from '../../dev/recordedApi';
import { entityOf, renderInCompany } from '../../dev/testing/renderInCompany';
import { TeamScorecards } from './TeamScorecards';

describe('TeamScorecards', () => {
  it('shows what the team owns with the groups below, and without', async () => {
    const view = render('product');
    expect(await screen.findByText('Entities: 12')).toBeVisible();
    await userEvent.click(
      screen.getByRole('switch', { name: 'Include groups below' }),
    );
    expect(await screen.findByText('Entities: 4')).toBeVisible();
    expect(addressParams(view).get('owned')).toBe('own');
  });

  it('says what to do next: what blocks the most entities, and how to help it', async () => {
    render('product');
    const steps = within(
      await screen.findByRole('list', { name: 'What to do next' }),
    );
    expect(
      await steps.findByRole('heading', {
        name: 'A deploy takes at most 15 minutes',
      }),
    ).toBeInTheDocument();
    expect(
      steps.getByRole('link', {
        name: 'Show the entities: A deploy takes at most 15 minutes',
      }),
    ).toHaveAttribute(
      'href',
      '/scorecards/default/production-readiness?state=fail%2Cunknown%2Cerror&owner=group%3Adefault%2Fproduct&check=deploy-minutes',
    );
    expect(
      await steps.findByRole('link', { name: /deploy workflow/ }),
    ).toBeInTheDocument();
  });

  it('tells what to do by state, and counts what is blocked', async () => {
    render('product');
    const steps = within(
      await screen.findByRole('list', { name: 'What to do next' }),
    );
    const heading = await steps.findByRole('heading', {
      name: 'A deploy takes at most 15 minutes',
    });
    const step = within(heading.closest('li')!);
    expect(
      await step.findByText('Where it is unknown or in error'),
    ).toBeInTheDocument();
    expect(
      step.getByText(
        /^Not every fact that the rule reads is known: facts\.ci\./,
      ),
    ).toBeInTheDocument();
    expect(step.getByText(/^Blocks \d of 5 entities$/)).toBeInTheDocument();
  });

  it('does not offer the remedy for a failure where nothing fails', async () => {
    render('billing');
    const steps = within(
      await screen.findByRole('list', { name: 'What to do next' }),
    );
    expect(
      await steps.findByText('Where it is unknown or in error'),
    ).toBeInTheDocument();
    expect(steps.queryByText('Where it fails')).toBeNull();
    expect(steps.queryByRole('link', { name: /deploy workflow/ })).toBeNull();
  });

  it('shows the scorecards of the team itself', async () => {
    render('billing');
    const own = within(
      await screen.findByRole('region', { name: 'The team itself' }),
    );
    expect(
      await own.findByRole('button', { name: /what it is for/ }),
    ).toHaveTextContent('The team has not written a mission');
  });

  it('has nothing to do where nothing lacks', async () => {
    const api = recordedApi();
    const name = { namespace: 'default', name: 'guardian' };
    const rollup = await api.getGroupRollup(name);
    const report = await api.getEntityReport({ kind: 'group', ...name });
    const none = { scorecards: [] };
    jest.spyOn(api, 'getGroupRollup').mockResolvedValue({
      ...none,
      total: { ...rollup.total, ...none },
      own: { ...rollup.own, ...none },
      children: [],
    });
    jest
      .spyOn(api, 'getEntityReport')
      .mockResolvedValue({ ...report, ...none });
    renderInCompany(<TeamScorecards />, {
      on: entityOf('Group', 'guardian'),
      api,
    });
    expect(
      await screen.findByText('No scorecard applies to what this team owns.'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('No scorecard applies to this team.'),
    ).toBeInTheDocument();
  });

  function render(name: string) {
    return renderInCompany(<TeamScorecards />, { on: entityOf('Group', name) });
  }
});
