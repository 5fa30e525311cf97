import {
  buildOrgModel,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { boundariesOfMany } from '../../../dev/fixture/boundariesOfMany';
import { readDemoModel } from '../../../dev/testing/readDemo';
import { renderInCompany } from '../../../dev/testing/renderInCompany';
import { responsibilityRows } from '../responsibilityRows';
import { stanceMatrix } from '../stanceMatrix';
import { ResponsibilityMatrix } from './ResponsibilityMatrix';
import { MATRIX_SIZES } from './useMatrixStyles';

const ALL = { holding: [], areas: [], teams: [] };
const { compare } = new Intl.Collator('en', { numeric: true });

describe('ResponsibilityMatrix', () => {
  it('says what each team says, with the team to go to', async () => {
    renderMatrix(readDemoModel(), {
      teams: ['group:default/sre', 'group:default/in-house-infra'],
    });
    expect(await cells(/^Mail and DNS/)).toEqual([
      'Says nothing',
      'Does not, go to Corporate IT (情報システム)',
    ]);
    expect(await cells(/^Cloud accounts/)).toEqual([
      'Says nothing',
      'For the time being, for In-house infra (社内インフラ)',
    ]);
    expect(await cells(/^Database operations/)).toEqual([
      'Says nothing',
      'Does it, first contact',
    ]);
    expect(await cells(/^Technical security/)).toEqual([
      'Does it',
      'Does not, go to In-house infra (社内インフラ)',
    ]);
  });

  it('names the state of each responsibility beside it', async () => {
    renderMatrix(readDemoModel());
    expect(
      await screen.findByRole('rowheader', { name: /^Mail and DNS.*Dropped$/ }),
    ).toBeInTheDocument();
  });

  it('draws a part of 500 teams and 200 responsibilities, and says how much there is', async () => {
    renderMatrix(manyTeams(), { silent: true });
    const grid = await screen.findByRole('grid');
    expect(grid).toHaveAttribute('aria-rowcount', '201');
    expect(grid).toHaveAttribute('aria-colcount', '501');
    expect(screen.getByText('200 responsibilities, 500 teams')).toBeVisible();
    expect(within(grid).getAllByRole('gridcell').length).toBeLessThan(400);
    expect(grid.querySelectorAll('*').length).toBeLessThan(3000);
  });

  it('draws what is scrolled into sight', async () => {
    renderMatrix(manyTeams());
    const grid = await screen.findByRole('grid');
    const frame = grid.parentElement as HTMLElement;
    frame.scrollTop = MATRIX_SIZES.row * 150;
    frame.scrollLeft = MATRIX_SIZES.column * 400;
    fireEvent.scroll(frame);
    expect(
      await screen.findByRole('columnheader', { name: 'Team 400' }),
    ).toHaveAttribute('aria-colindex', '402');
    expect(
      screen.queryByRole('columnheader', { name: 'Team 1' }),
    ).not.toBeInTheDocument();
    const rows = screen.getAllByRole('row');
    expect(rows.map(row => row.getAttribute('aria-rowindex'))).toContain('152');
  });

  it('goes from cell to cell by keyboard, also to what is not drawn', async () => {
    const { onAsk, model } = renderMatrix(manyTeams());
    await screen.findByRole('grid');
    await userEvent.tab();
    expect(indexOf(document.activeElement)).toEqual(['2', '2']);
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(indexOf(document.activeElement)).toEqual(['3', '3']);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await waitFor(() =>
      expect(indexOf(document.activeElement)).toEqual(['201', '501']),
    );
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(indexOf(document.activeElement)).toEqual(['201', '501']);

    await userEvent.keyboard('{Enter}');
    const last = responsibilityRows(model, ALL, compare)[199].responsibility;
    expect(onAsk).toHaveBeenCalledWith(last.ref, 'group:default/team-499');

    await userEvent.keyboard('{PageUp}{Home}');
    expect(indexOf(document.activeElement)).toEqual(['193', '2']);
  });

  it('keeps the focus when the cell that has it scrolls out of sight', async () => {
    renderMatrix(manyTeams());
    const grid = await screen.findByRole('grid');
    await userEvent.tab();
    const frame = grid.parentElement as HTMLElement;
    frame.scrollTop = 56 * 100;
    fireEvent.scroll(frame);
    await waitFor(() => expect(grid).toHaveFocus());
    await userEvent.keyboard('{ArrowDown}');
    expect(indexOf(document.activeElement)).toEqual(['3', '2']);
  });

  it('says that no team says anything', async () => {
    renderMatrix(readDemoModel(), { teams: ['group:default/nobody'] });
    expect(
      await screen.findByText(/No team that matches the filters/),
    ).toBeInTheDocument();
  });

  function renderMatrix(
    model: OrgModel,
    options: { silent?: boolean; teams?: string[] } = {},
  ) {
    const onAsk = jest.fn();
    const { silent = false, teams = [] } = options;
    renderInCompany(
      <ResponsibilityMatrix
        model={model}
        rows={responsibilityRows(model, ALL, compare)}
        matrix={stanceMatrix(model, { silent, teams }, compare)}
        onAsk={onAsk}
      />,
    );
    return { onAsk, model };
  }

  function manyTeams() {
    return buildOrgModel(
      boundariesOfMany({ teams: 500, responsibilities: 200 }),
      { at: '2026-01-01' },
    );
  }

  async function cells(name: RegExp) {
    const row = within(await screen.findByRole('row', { name }));
    return row.getAllByRole('gridcell').map(cell => cell.textContent);
  }

  function indexOf(cell: Element | null) {
    return [
      cell?.parentElement?.getAttribute('aria-rowindex'),
      cell?.getAttribute('aria-colindex'),
    ];
  }
});
