import { deadFilters } from '@kumiki/frontend-common/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { READINESS, renderPage } from '../dev/testing/renderScorecardsPage';

const rows = () =>
  screen
    .queryAllByRole('row')
    .map(row => row.textContent)
    .join('\n');

jest.setTimeout(120_000);

describe('each filter that is offered changes what is shown', () => {
  it('of the results', async () => {
    renderPage(`${READINESS}?layout=table`);
    await screen.findAllByRole('rowheader');
    expect(await deadFilters('Filters', rows)).toEqual([]);
  });

  it('of the overview', async () => {
    renderPage('/scorecards?scorecards=scorecard:default/good-team');
    const teams = within(await screen.findByRole('grid'));
    await teams.findByRole('columnheader', { name: 'Good team' });
    expect(
      screen.queryByRole('columnheader', { name: 'Production readiness' }),
    ).toBeNull();
    const before = teams.getAllByRole('rowheader').length;

    await userEvent.click(
      screen.getByRole('button', { name: /Levels of groups/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: '3' }));
    await waitFor(() =>
      expect(teams.getAllByRole('rowheader').length).toBeGreaterThan(before),
    );
  });
});
