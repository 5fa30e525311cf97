import {
  buildOrgModel,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { company } from '../../dev/fixture';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { OrgMap, OrgMapProps } from './OrgMap';

const model = buildOrgModel(company, { at: '2026-01-15' });
const SRE = 'group:default/sre';

type Options = Partial<OrgMapProps> & { language?: string; of?: OrgModel };

/** The map with a page around it that remembers what is selected. */
const Page = ({ of = model, ...props }: Options) => {
  const [selected, onSelect] = useState(props.selected);
  return (
    <OrgMap
      model={of}
      filter={{}}
      nodeBudget={60}
      {...props}
      selected={selected}
      onSelect={ref => {
        onSelect(ref);
        props.onSelect?.(ref);
      }}
    />
  );
};

const show = async ({ language, ...props }: Options = {}) => {
  renderInCompany(<Page {...props} />, { language });
  // The first layout loads the layout library.
  await screen.findByRole('button', { name: /^SRE/ }, { timeout: 15_000 });
};
const canvas = () => screen.getByRole('application', { name: /./ });
/** A team or a responsibility; interactions begin with names of their own. */
const team = (name: RegExp) => {
  const [node] = within(canvas())
    .getAllByRole('button', { name })
    .filter(item => item.getAttribute('data-kind') !== 'edge');
  return node;
};
const left = (element: Element | null) =>
  Number(element?.querySelector('[data-ring]')?.getAttribute('x'));
const focused = () => document.activeElement?.getAttribute('data-ref');

jest.setTimeout(30_000);

describe('OrgMap', () => {
  it('says the load of each team where it is switched on', async () => {
    const onShowLoadChange = jest.fn();
    await show({ showLoad: true, onShowLoadChange });
    expect(
      within(canvas()).getAllByText(/^M[\d?]+ R[\d?+]+ C[\d?]+ I\d+ T\d+$/),
    ).not.toHaveLength(0);
    expect(team(/^SRE/)).toHaveAccessibleName(/Teams served: 2/);
    await userEvent.click(screen.getByRole('switch', { name: 'Load' }));
    expect(onShowLoadChange).toHaveBeenCalledWith(false);
  });

  it('says in words what the signs of smells mean', async () => {
    await show();
    const told = { name: /(Note|Warning|Problem): ./ };
    expect(within(canvas()).queryAllByRole('button', told)).toEqual([]);
    await userEvent.click(screen.getByRole('switch', { name: 'Smells' }));
    expect(
      await within(canvas()).findAllByRole('button', told),
    ).not.toHaveLength(0);
  });

  it('says in words what the picture shows of a team', async () => {
    await show();
    expect(team(/^SRE/)).toHaveAccessibleName(
      'SRE. Platform team. Part of Product platform. ' +
        'Provides a service to Billing, Guardian app. ' +
        'Facilitates Billing. 1 interaction overdue. ' +
        'Declines Laptops, Mail and DNS, which nobody does',
    );
    expect(team(/^payments/)).toHaveAccessibleName(/Not in the catalog/);
    expect(team(/^Corporate IT/)).toHaveAccessibleName(
      /Type not defined. No interactions on the map/,
    );
    expect(
      screen.getByRole('group', {
        name: 'Map of the teams as of Jan 15, 2026',
      }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(
        'A map of 7 teams and 5 interactions. ' +
          '2 responsibilities lie between teams. As of Jan 15, 2026',
      ),
    ).toBeInTheDocument();
  });

  it('takes one stop in the order of Tab, at the first team', async () => {
    await show();
    const reachable = screen
      .getAllByRole('button')
      .filter(
        button =>
          button.hasAttribute('data-ref') &&
          button.getAttribute('tabindex') === '0',
      );
    expect(reachable).toHaveLength(1);
  });

  it('goes from team to team with the keys', async () => {
    await show();
    team(/^SRE/).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(left(document.activeElement)).toBeGreaterThan(left(team(/^SRE/)));
    const right = left(document.activeElement);
    await userEvent.keyboard('{ArrowLeft}');
    expect(left(document.activeElement)).toBeLessThan(right);

    await userEvent.keyboard('{Home}');
    const first = focused();
    await userEvent.keyboard('{PageUp}');
    const last = focused();
    expect(last).not.toBe(first);
    await userEvent.keyboard('{Home}{End}');
    expect(focused()).toBe(last);
    await userEvent.keyboard('{PageDown}');
    expect(focused()).toBe(first);
    expect(document.activeElement).toHaveAttribute('tabindex', '0');
  });

  it('selects with Enter, dims what is not near, and clears with Escape', async () => {
    await show();
    team(/^SRE/).focus();
    await userEvent.keyboard('{Enter}');

    expect(team(/^SRE/)).toHaveAttribute('aria-pressed', 'true');
    expect(team(/^Billing/)).not.toHaveAttribute('data-dimmed');
    expect(team(/^Photo/)).toHaveAttribute('data-dimmed', 'true');
    expect(
      screen.getByRole('complementary', { name: 'About SRE' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/SRE is open. It works with Billing, Guardian app/),
    ).toBeInTheDocument();

    await userEvent.keyboard('{Escape}');
    expect(team(/^SRE/)).toHaveAttribute('aria-pressed', 'false');
    expect(team(/^Photo/)).not.toHaveAttribute('data-dimmed');
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
    expect(screen.getByText('The panel is closed.')).toBeInTheDocument();
  });

  it('selects what is clicked, and nothing with a click beside it', async () => {
    const onSelect = jest.fn();
    await show({ onSelect });
    fireEvent.click(team(/^Billing/));
    expect(onSelect).toHaveBeenLastCalledWith('group:default/billing');
    fireEvent.click(screen.getByRole('group', { name: /^Map of/ }));
    expect(onSelect).toHaveBeenLastCalledWith(undefined);
  });

  it('brings the focus back to the team when its panel is closed', async () => {
    await show({ selected: SRE });
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(focused()).toBe(SRE);
  });

  it('moves and zooms with the keys without drawing again', async () => {
    await show();
    const layer = canvas().querySelector<SVGGElement>('svg > g')!;
    const drawn = team(/^SRE/).innerHTML;
    const places = new Set([layer.style.transform]);
    canvas().focus();
    for (const key of ['{ArrowLeft}', '{ArrowDown}', '+', '-', '-']) {
      await userEvent.keyboard(key);
      places.add(layer.style.transform);
    }
    expect(places.size).toBeGreaterThanOrEqual(5);
    await userEvent.keyboard('0');
    expect([...places][0]).toBe(layer.style.transform);
    expect(team(/^SRE/).innerHTML).toBe(drawn);
  });

  it('draws only what the filter lets through', async () => {
    await show({ filter: { types: ['platform'] } });
    expect(
      within(canvas()).queryByRole('button', { name: /^Billing/ }),
    ).toBeNull();
    expect(team(/^SRE/)).toHaveAccessibleName(/No interactions on the map/);
  });

  it('says when nothing matches the filter', async () => {
    renderInCompany(<Page filter={{ groupings: ['group:default/none'] }} />);
    expect(
      await screen.findByText('No team matches the filters'),
    ).toBeInTheDocument();
  });

  it('says what it hides and offers to draw more', async () => {
    const onNodeBudgetChange = jest.fn();
    await show({
      nodeBudget: 3,
      onNodeBudgetChange,
      filter: { focus: SRE },
      of: {
        ...model,
        interactions: model.interactions.map(interaction => ({
          ...interaction,
          state: 'active',
        })),
      },
    });
    expect(
      screen.getByText(
        'Not drawn: 1 team, 1 interaction and 1 dropped responsibility.',
      ),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Draw 4 teams' }));
    expect(onNodeBudgetChange).toHaveBeenCalledWith(4);
  });

  it('goes by keyboard to what nobody does, and opens who declines it', async () => {
    await show();
    const mail = () => team(/^Mail and DNS/);
    expect(mail()).toHaveAccessibleName(
      'Mail and DNS. Nobody does it. Declined by SRE',
    );
    await userEvent.tab();
    const reached = new Set<string | null | undefined>();
    canvas().querySelector<SVGGElement>('[tabindex="0"]')?.focus();
    for (let step = 0; step < 30; step++) {
      reached.add(focused());
      await userEvent.keyboard('{PageDown}');
    }
    expect(reached).toContain('responsibility:default/mail-and-dns');

    mail().focus();
    await userEvent.keyboard('{Enter}');
    expect(mail()).toHaveAttribute('aria-pressed', 'true');
    expect(team(/^SRE/)).not.toHaveAttribute('data-dimmed');
    expect(team(/^Billing/)).toHaveAttribute('data-dimmed', 'true');
    expect(
      screen.getByText(
        'Mail and DNS is open. Nobody does it, and it is declined by SRE. The panel is after the map.',
      ),
    ).toBeInTheDocument();
    const panel = screen.getByRole('complementary', {
      name: 'About Mail and DNS',
    });
    expect(
      within(panel).getByText(/We specialise in the product/),
    ).toBeInTheDocument();

    await userEvent.click(within(panel).getByRole('button', { name: 'Close' }));
    expect(focused()).toBe('responsibility:default/mail-and-dns');
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  });

  it('opens an interaction with the forms that lead on from it', async () => {
    const onSelect = jest.fn();
    await show({ onSelect });
    const onCall = within(canvas()).getByRole('button', {
      name: /^Billing runs its own on-call\. SRE facilitates Billing\. Overdue/,
    });
    fireEvent.click(onCall);
    expect(onSelect).toHaveBeenLastCalledWith(
      'teaminteraction:default/on-call',
    );
    expect(onCall).toHaveAttribute('aria-pressed', 'true');
    expect(team(/^SRE/)).not.toHaveAttribute('data-dimmed');
    expect(team(/^Guardian/)).toHaveAttribute('data-dimmed', 'true');
    const panel = screen.getByRole('complementary', {
      name: 'About Billing runs its own on-call',
    });
    expect(within(panel).getByText('Facilitating')).toBeInTheDocument();
    const end = within(panel).getByRole('link', { name: 'End it' });
    expect(decodeURIComponent(end.getAttribute('href') ?? '')).toContain(
      '{"interaction":"teaminteraction:default/on-call"}',
    );
    await userEvent.click(
      within(panel).getByRole('button', { name: 'Billing' }),
    );
    expect(onSelect).toHaveBeenLastCalledWith('group:default/billing');
  });

  it('opens a grouping by its title', async () => {
    await show();
    fireEvent.click(
      within(canvas()).getByRole('button', { name: /^Product platform/ }),
    );
    expect(
      screen.getByRole('complementary', { name: 'About Product platform' }),
    ).toBeInTheDocument();
  });

  it('names the shapes that are on the map, and takes the whole window', async () => {
    await show();
    const legend = screen.getByRole('region', { name: 'Legend' });
    expect(within(legend).getByText('Overdue')).toBeInTheDocument();
    expect(within(legend).queryByText('Planned')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Full screen' }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Leave full screen' }),
    );
    expect(screen.getByRole('button', { name: 'Full screen' })).toBeVisible();
  });

  it('keeps what nobody does in sight while one who declines it is selected', async () => {
    await show({ selected: SRE });
    expect(team(/^Mail and DNS/)).not.toHaveAttribute('data-dimmed');
    fireEvent.click(team(/^Billing/));
    expect(team(/^Mail and DNS/)).toHaveAttribute('data-dimmed', 'true');
  });

  it('lists what nobody does as text', async () => {
    const onSelect = jest.fn();
    await show({ onSelect });
    await userEvent.click(screen.getByRole('button', { name: 'Map as text' }));
    const list = await screen.findByRole('list', { name: 'Map as text' });
    expect(
      within(list).getAllByText(/Nobody does it · Declined by SRE/),
    ).toHaveLength(2);
    await userEvent.click(
      within(list).getByRole('button', { name: 'Open Mail and DNS' }),
    );
    expect(onSelect).toHaveBeenCalledWith(
      'responsibility:default/mail-and-dns',
    );
  });

  it('lists everything as text, also what is not drawn', async () => {
    const onSelect = jest.fn();
    await show({ nodeBudget: 1, onSelect, filter: { focus: SRE } });
    await userEvent.click(screen.getByRole('button', { name: 'Map as text' }));
    const list = await screen.findByRole('list', { name: 'Map as text' });
    expect(
      within(list).getAllByText(
        'Uses a service of SRE · A runtime to deploy to · Active',
      ),
    ).toHaveLength(2);
    await userEvent.click(
      within(list).getByRole('button', { name: 'Open Billing' }),
    );
    expect(onSelect).toHaveBeenCalledWith('group:default/billing');
  });

  it('speaks Japanese', async () => {
    await show({ language: 'ja' });
    expect(
      await screen.findByRole('button', {
        name: /^SRE。プラットフォームチーム。.*期限を過ぎたインタラクション1件/,
      }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '全体を表示' })).toBeVisible();
  });
});
