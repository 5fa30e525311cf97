import {
  CHECK_STATES,
  ScorecardsApi,
} from '@kumiki/backstage-plugin-scorecards-common';
import { addressParams, forbidden } from '@kumiki/frontend-common/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { recordedApi } from '../../dev/recordedApi';
import { READINESS, renderPage } from '../../dev/testing/renderScorecardsPage';

const request = { namespace: 'default', name: 'production-readiness' };

/** A thousand entities and thirty checks, a state for each. */
async function largeApi(): Promise<ScorecardsApi> {
  const api = recordedApi();
  const details = await api.getScorecard(request);
  const { items } = await api.getResults({ ...request, limit: 500 });
  const checkDetails = Array.from({ length: 30 }, (_, at) => ({
    ...details.checkDetails[0],
    id: `check-${at}`,
    title: `Check ${at}`,
  }));
  const states = Object.fromEntries(
    checkDetails.map(({ id }, at) => [
      id,
      CHECK_STATES[at % CHECK_STATES.length],
    ]),
  );
  const all = Array.from({ length: 1_000 }, (_, at) => ({
    ...items[0],
    entity: `component:default/service-${at}`,
    title: `service-${String(at).padStart(4, '0')}`,
    states,
  }));
  jest
    .spyOn(api, 'getScorecard')
    .mockResolvedValue({ ...details, checkDetails });
  jest
    .spyOn(api, 'getResults')
    .mockImplementation(async ({ cursor = '0', limit = 100 }) => {
      const from = Number(cursor);
      const to = from + limit;
      return {
        items: all.slice(from, to),
        totalItems: all.length,
        ...(to < all.length && { nextCursor: String(to) }),
      };
    });
  return api;
}

describe('the heat map of a scorecard', () => {
  it('has a row for each entity and says every state in words', async () => {
    renderPage(READINESS);
    const grid = await screen.findByRole('grid', {
      name: 'Results of Production readiness, entities by checks',
    });
    const { items } = await recordedApi().getResults({
      ...request,
      limit: 500,
    });
    expect(grid).toHaveAttribute('aria-rowcount', `${items.length + 1}`);
    const albums = within(grid).getByRole('row', { name: /albums/ });
    const shown = within(albums)
      .getAllByRole('gridcell')
      .map(({ textContent }) => textContent);
    const { states } = items.find(({ entity }) => /albums/.test(entity))!;
    const words = Object.values(states).map(
      state => state[0].toUpperCase() + state.slice(1),
    );
    expect(shown.filter(text => text !== 'Does not apply').sort()).toEqual(
      words.map(text => text.replace('Self-', 'Self-')).sort(),
    );
  });

  it('is one click away from a table, in the address', async () => {
    const view = renderPage(READINESS);
    await screen.findByRole('grid', { name: /entities by checks/ });
    await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
    expect(addressParams(view).get('layout')).toBe('table');
    expect(
      await screen.findByRole('columnheader', { name: 'Coverage' }),
    ).toBeInTheDocument();
  });

  it('puts entities together by team, with the share of each that passes', async () => {
    renderPage(`${READINESS}?group=team`);
    const grid = within(await screen.findByRole('grid'));
    const group = await grid.findByRole('row', { name: /billing.*entit/i });
    expect(within(group).getAllByTitle(/ · \d+% pass$/)).not.toEqual([]);
  });

  it('finds entities by name or owner, without asking again', async () => {
    const api = recordedApi();
    const getResults = jest.spyOn(api, 'getResults');
    const view = renderPage(READINESS, { api });
    await screen.findByRole('grid');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Find entities or owners' }),
      'albums',
    );
    await waitFor(() =>
      expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '2'),
    );
    expect(addressParams(view).get('search')).toBe('albums');
    expect(getResults).toHaveBeenCalledTimes(1);
  });

  it('says why when a cell is chosen', async () => {
    renderPage(READINESS);
    const grid = await screen.findByRole('grid');
    const [cell] = within(
      within(grid).getByRole('row', { name: /albums/ }),
    ).getAllByTitle(/Error$/);

    await userEvent.click(cell);

    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('Rule')).toBeInTheDocument();
    expect(within(dialog).getAllByText('Error').length).toBeGreaterThan(0);
  });

  it('goes by keyboard to what is not drawn yet, and keeps its order in the address', async () => {
    const view = renderPage(`${READINESS}?order=name`, {
      api: await largeApi(),
    });
    const grid = await screen.findByRole('grid');
    const drawn = within(grid).getAllByRole('gridcell');
    // 30,000 cells, of which a window is drawn.
    expect(grid).toHaveAttribute('aria-rowcount', '1001');
    expect(drawn.length).toBeLessThan(1_500);

    drawn[0].focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');

    expect(document.activeElement).toHaveAttribute('data-cell', '999 29');
    expect(document.activeElement?.closest('tr')).toHaveTextContent(
      /service-0999/,
    );
    expect(addressParams(view).get('order')).toBe('name');
  });

  it('reads no more pages than it shows, and says how many there are', async () => {
    const api = await largeApi();
    const { items } = await api.getResults({ ...request, limit: 500 });
    const getResults = jest
      .spyOn(api, 'getResults')
      .mockImplementation(async ({ cursor = '0' }) => ({
        items: items.map(it => ({ ...it, entity: `${it.entity}-${cursor}` })),
        totalItems: 5_000,
        nextCursor: String(Number(cursor) + 1),
      }));
    getResults.mockClear();
    renderPage(READINESS, { api });

    expect(
      await screen.findByText(/Showing 2,000 of 5,000 entities/),
    ).toBeInTheDocument();
    expect(getResults).toHaveBeenCalledTimes(4);
  });

  it('shows why there is none', async () => {
    const api = recordedApi();
    jest.spyOn(api, 'getResults').mockRejectedValue(await forbidden());
    renderPage(READINESS, { api });

    expect(
      await screen.findByText(/scorecards\.read/, { exact: false }),
    ).toBeInTheDocument();
  });
});
