import { addressParams, forbidden } from '@kumiki/frontend-common/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { recordedApi } from '../../dev/recordedApi';
import { READINESS, renderPage } from '../../dev/testing/renderScorecardsPage';

function rowOf(rows: HTMLElement[], name: string) {
  const found = rows.find(it => within(it).queryByRole('link', { name }));
  if (!found) {
    throw new Error(`No row ${name}`);
  }
  return found;
}

/** The backend, with teams of these titles in the place of those of the company. */
async function withTeams(titles: string[]) {
  const api = recordedApi();
  const overview = await api.getOverview({ depth: 1 });
  const [row] = overview.groups;
  const groups = titles.map((title, index) => ({
    ...row,
    title,
    group: `group:default/team-${index}`,
  }));
  const cells = groups.flatMap(({ group }) =>
    overview.cells
      .filter(cell => cell.group === row.group)
      .map(cell => ({ ...cell, group })),
  );
  jest
    .spyOn(api, 'getOverview')
    .mockResolvedValue({ ...overview, groups, cells });
  return api;
}

describe('the overview', () => {
  it('shows every team by name with levels and coverage in words', async () => {
    renderPage('/scorecards?depth=3');
    const teams = within(await screen.findByRole('grid'));
    const rows = (await teams.findAllByRole('row')).slice(1);
    expect(
      rows.map(it => within(it).getAllByRole('link')[0].textContent),
    ).toEqual([
      'Engineering',
      'Platform',
      'SRE',
      'Product',
      'Billing',
      'Guardian app',
      'Memories',
    ]);
    const billing = within(rowOf(rows, 'Billing'));
    expect(billing.getByText('Bronze: 1')).toBeInTheDocument();
    expect(billing.getByText('5 of 6 known (83%)')).toBeInTheDocument();
  });

  it('never lets anybody sort by score', async () => {
    renderPage('/scorecards');
    const headers = await screen.findAllByRole('columnheader');
    expect(headers.filter(it => it.getAttribute('aria-sort'))).toEqual([
      screen.getByRole('columnheader', { name: 'Team' }),
    ]);
  });

  it('goes down the tree of groups and back, in the address', async () => {
    const view = renderPage('/scorecards');
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Open the groups below Engineering',
      }),
    );
    expect(
      await screen.findByRole('link', { name: 'Product' }),
    ).toBeInTheDocument();
    expect(addressParams(view).get('trail')).toBe('group:default/engineering');

    const trail = within(
      screen.getByRole('navigation', { name: 'Open groups' }),
    );
    expect(
      trail.getByRole('link', { name: 'Whole organisation' }),
    ).toHaveAttribute('href', '/scorecards');
  });

  it('leads from a cell to the results of that team', async () => {
    renderPage('/scorecards?trail=group:default/engineering');
    expect(
      await screen.findByRole('link', {
        name: 'Results of Platform for Production readiness',
      }),
    ).toHaveAttribute('href', `${READINESS}?owner=group%3Adefault%2Fplatform`);
  });

  it('names the checks that lack most often, and owners that do not exist', async () => {
    renderPage('/scorecards');
    const weakest = await screen.findAllByRole('list', {
      name: 'Most frequently missed checks',
    });
    expect(
      weakest.map(list =>
        within(list).getAllByRole('link')[0].getAttribute('aria-label'),
      ),
    ).toEqual(
      expect.arrayContaining(['Entities missing The team says what it is for']),
    );
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Owners that do not exist in the catalog: 1',
      }),
    );
    expect(screen.getByText('nobody: 1 entity')).toBeVisible();
  });

  it('shows what no team owns, so that nothing is missing from the rows', async () => {
    renderPage('/scorecards');
    const table = within(
      await screen.findByRole('table', { name: 'Not owned by a team' }),
    );
    expect(table.getAllByRole('rowheader').map(it => it.textContent)).toEqual([
      'People',
      'Owners that do not exist',
      'Nobody',
    ]);
    const [people] = table.getAllByRole('row').slice(1);
    expect(within(people).getAllByRole('cell')[0]).toHaveTextContent('1');
    expect(people).toHaveTextContent('No level: 1');
  });

  it('draws the trend of the organisation, and says it as a table', async () => {
    const view = renderPage('/scorecards');
    expect(
      await screen.findByRole('img', { name: /Production readiness by level/ }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Trend as a table' }),
    );
    const table = within(
      screen.getByRole('table', { name: 'Trend as a table' }),
    );
    expect(table.getAllByRole('row')).toHaveLength(5);

    await userEvent.click(
      screen.getByRole('button', { name: /Production readiness Scorecard/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Good team' }),
    );
    expect(addressParams(view).get('trend')).toBe(
      'scorecard:default/good-team',
    );
  });

  it('says first how each scorecard stands, and how that changed', async () => {
    const api = recordedApi();
    const { levels } = (await api.getScorecard({
      namespace: 'default',
      name: 'production-readiness',
    }))!;
    const point = (day: string, count: number) => ({
      day,
      entities: 10,
      levels: { none: 10 - count, [levels.at(-1)!.id]: count },
      states: {},
      coverage: { known: 1, all: 1 },
    });
    jest.spyOn(api, 'getTrend').mockResolvedValue({
      from: '2026-01-01',
      to: '2026-03-01',
      scorecards: [
        {
          scorecard: 'scorecard:default/production-readiness',
          points: [point('2026-01-05', 2), point('2026-02-05', 1)],
        },
      ],
    });
    renderPage('/scorecards', { api });
    expect(
      await screen.findByText('−10 points since Jan 5, 2026'),
    ).toBeVisible();
    const cards = within(screen.getByRole('region', { name: 'Scorecards' }));
    // The other has no history, and does not come first by its name.
    expect(cards.getByText('No history yet')).toBeVisible();
    expect(
      cards
        .getAllByRole('link', { name: /^(Good team|Production readiness)$/ })
        .map(it => it.textContent),
    ).toEqual(['Production readiness', 'Good team']);
  });

  it('shows 500 teams page by page and finds one', async () => {
    renderPage('/scorecards', {
      api: await withTeams([...Array(500).keys()].map(it => `Team ${it}`)),
    });
    expect(await screen.findByText('1–20 of 500')).toBeInTheDocument();
    const teams = within(screen.getByRole('grid'));
    expect(teams.getAllByRole('row')).toHaveLength(21);
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search teams' }),
      'team-499',
    );
    expect(
      await screen.findByRole('link', { name: 'Team 499' }),
    ).toBeInTheDocument();
    expect(teams.getAllByRole('row')).toHaveLength(2);
  });

  it.each([
    ['ひかり', 'ヒカリ・チーム'],
    ['frontend', 'Front-end'],
    ['Cafe', 'Café'],
  ])('finds with %s the team %s, as the map does', async (text, name) => {
    const titles = ['ヒカリ・チーム', 'Front-end', 'Café', 'Another'];
    renderPage('/scorecards', { api: await withTeams(titles) });
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Search teams' }),
      text,
    );
    expect(await screen.findByRole('link', { name })).toBeInTheDocument();
    const teams = within(screen.getByRole('grid'));
    await waitFor(() => expect(teams.getAllByRole('row')).toHaveLength(2));
  });

  it('explains how to write the first scorecard', async () => {
    const api = recordedApi();
    const overview = await api.getOverview({ depth: 1 });
    jest.spyOn(api, 'getOverview').mockResolvedValue({
      ...overview,
      scorecards: [],
      cells: [],
      totals: [],
    });
    renderPage('/scorecards', { api });
    expect(
      await screen.findByText('Write your first scorecard'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'A scorecard to copy' }),
    ).toHaveTextContent('kind: Scorecard');
  });

  it('says what is wrong and tries again', async () => {
    const api = recordedApi();
    jest
      .spyOn(api, 'getOverview')
      .mockRejectedValueOnce(new Error('The backend is asleep'));
    renderPage('/scorecards', { api });
    await screen.findAllByText(/The backend is asleep/);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('link', { name: 'Engineering' }),
    ).toBeInTheDocument();
  });

  it('names the permission that a reader lacks', async () => {
    const api = recordedApi();
    jest.spyOn(api, 'getOverview').mockRejectedValue(await forbidden());
    renderPage('/scorecards', { api });
    expect(await screen.findByText(/scorecards\.read/)).toBeInTheDocument();
  });

  it('speaks Japanese', async () => {
    renderPage('/scorecards?depth=3', { language: 'ja' });
    expect(
      await screen.findByRole('columnheader', { name: 'チーム' }),
    ).toBeInTheDocument();
    expect(screen.getByText('6件中5件が判明（83%）')).toBeInTheDocument();
  });
});
