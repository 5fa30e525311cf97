import { deadFilters } from '@kumiki/frontend-common/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company } from '../dev/fixture';
import { declarationOf } from '../dev/fixture/entityOf';
import { renderInCompany } from '../dev/testing/renderInCompany';
import { TeamTopologyPage } from './page/TeamTopologyPage';

// Something of everything that can be filtered by.
const entities = [
  ...company,
  declarationOf('Responsibility', 'payroll', { area: 'corporate' }, 'Payroll'),
];

const rows = () =>
  screen
    .queryAllByRole('row')
    .map(row => row.textContent)
    .join('\n');

jest.setTimeout(120_000);

describe('each filter that is offered changes what is shown', () => {
  it.each(['teams', 'interactions'])('of the %s', async view => {
    show(`view=${view}`);
    await screen.findAllByRole('rowheader');
    expect(await deadFilters('Filters', rows)).toEqual([]);
  });

  it('of the map', async () => {
    show('view=map');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Map as text' }),
    );
    const list = await screen.findByRole('list', { name: 'Map as text' });
    expect(await deadFilters('Filters', () => list.textContent ?? '')).toEqual(
      [],
    );
  });

  it.each(['tree', 'matrix'])(
    'of the responsibilities as a %s',
    async layout => {
      show(`view=responsibilities&layout=${layout}`);
      await screen.findAllByRole('rowheader');
      expect(await deadFilters('Filter the responsibilities', rows)).toEqual(
        [],
      );
    },
  );

  function show(params: string) {
    renderInCompany(<TeamTopologyPage />, { entities, address: `/?${params}` });
  }
});
