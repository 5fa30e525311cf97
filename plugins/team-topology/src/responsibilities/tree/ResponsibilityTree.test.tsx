import { buildOrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { declarationOf } from '../../../dev/fixture/entityOf';
import { readDemoModel } from '../../../dev/testing/readDemo';
import { renderInCompany } from '../../../dev/testing/renderInCompany';
import { responsibilityRows } from '../responsibilityRows';
import { ResponsibilityTree } from './ResponsibilityTree';

const { compare } = new Intl.Collator('en');
const ALL = { holding: [], areas: [], teams: [] };

describe('ResponsibilityTree', () => {
  it('says who has what, since when, and whether the review is overdue', async () => {
    renderTree();
    const accounts = within(await rowOf(/^Cloud accounts/));
    expect(accounts.getByText('Held for the time being')).toBeVisible();
    expect(
      accounts.getByText('SRE, for In-house infra (社内インフラ)'),
    ).toBeVisible();
    expect(
      accounts.getByText('Apr 1, 2024, 2 years, 7 months ago'),
    ).toBeVisible();
    expect(accounts.getByText('Review was due on Mar 31, 2026')).toBeVisible();

    expect(
      within(await rowOf(/^Data platform/)).getByText(
        'One of In-house infra (社内インフラ) or Insights (データ活用)',
      ),
    ).toBeVisible();
    expect(
      within(await rowOf(/^Mail and DNS/)).getByText(/^Declined by .* and SRE/),
    ).toBeVisible();
    expect(
      within(await rowOf(/^Release pipeline/)).getByText(
        'as Runtime platform (実行基盤)',
      ),
    ).toBeVisible();
  });

  it('summarises at a heading in Japanese, too', async () => {
    renderTree(readDemoModel(), 'ja');
    expect(
      within(await rowOf(/^Corporate infrastructure/)).getByText(
        /^内訳：[^、]+ 1、[^、]+ 1、[^、]+ 1、[^、]+ 2$/,
      ),
    ).toBeVisible();
  });

  it('summarises at a heading, and puts what needs somebody first', async () => {
    renderTree();
    expect(
      within(await rowOf(/^Corporate infrastructure/)).getByText(
        'of its parts: Dropped 1, Contested 1, Held for the time being 1, Owned 2',
      ),
    ).toBeVisible();
    expect(
      screen
        .getAllByRole('rowheader')
        .slice(0, 3)
        .map(header => header.textContent),
    ).toEqual([
      'Corporate infrastructure (社内基盤)',
      'Mail and DNS (メールと DNS)',
      'Data platform (データ基盤)',
    ]);
  });

  it('tells a screen reader where in the tree a row is', async () => {
    renderTree();
    const mail = await rowOf(/^Mail and DNS/);
    expect(mail).toHaveAttribute('aria-level', '2');
    expect(mail).toHaveAttribute('aria-posinset', '1');
    expect(mail).toHaveAttribute('aria-setsize', '5');
    expect(mail).not.toHaveAttribute('aria-expanded');
    expect(await rowOf(/^Corporate infrastructure/)).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  });

  it('goes through the rows by keyboard, opens, closes and asks', async () => {
    const { onAsk } = renderTree();
    const heading = await rowOf(/^Corporate infrastructure/);
    await userEvent.tab();
    expect(heading).toHaveFocus();

    await userEvent.keyboard('{ArrowDown}');
    expect(await rowOf(/^Mail and DNS/)).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(heading).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(heading).toHaveAttribute('aria-expanded', 'false');
    expect(
      screen.queryByRole('row', { name: /^Mail and DNS/ }),
    ).not.toBeInTheDocument();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    expect(onAsk).toHaveBeenCalledWith('responsibility:default/mail-and-dns');

    await userEvent.keyboard('{End}');
    expect(await rowOf(/^Release pipeline/)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Home}');
    expect(heading).toHaveFocus();
    await userEvent.tab();
    expect(heading).not.toHaveFocus();
  });

  it('asks by a click, and closes by its button without asking', async () => {
    const { onAsk } = renderTree();
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Hide what is below Corporate infrastructure (社内基盤)',
      }),
    );
    expect(onAsk).not.toHaveBeenCalled();
    await userEvent.click(await rowOf(/^Runtime platform/));
    expect(onAsk).toHaveBeenCalledWith(
      'responsibility:default/runtime-platform',
    );
  });

  it('draws the first of thousands, and all when asked', async () => {
    const model = buildOrgModel(
      [...Array(1000).keys()].map(index =>
        declarationOf('Responsibility', `r${index}`, {}),
      ),
      { at: '2026-01-01' },
    );
    renderTree(model);
    expect(await screen.findAllByRole('rowheader')).toHaveLength(300);
    expect(
      screen.getAllByText('Nobody has said anything about it'),
    ).toHaveLength(300);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all 1,000' }),
    );
    expect(screen.getAllByRole('rowheader')).toHaveLength(1000);
  });

  function renderTree(model = readDemoModel(), language = 'en') {
    const onAsk = jest.fn();
    renderInCompany(
      <ResponsibilityTree
        model={model}
        rows={responsibilityRows(model, ALL, compare)}
        onAsk={onAsk}
      />,
      { language },
    );
    return { onAsk };
  }

  function rowOf(name: RegExp) {
    return screen.findByRole('row', { name });
  }
});
