import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company } from '../../dev/fixture';
import { declarationOf, groupOf } from '../../dev/fixture/entityOf';
import {
  addressParams,
  renderInCompany,
} from '../../dev/testing/renderInCompany';
import { TeamTopologyPage } from '../page/TeamTopologyPage';

jest.setTimeout(30_000);

const SOON = { timeout: 15_000 };
const founded = (name: string, day: string) => [
  declarationOf('TeamApi', name, { team: name, founded: day }),
  groupOf(name, name),
];
const entities = [...company, ...founded('younger', '2024-06-01')];

const show = (address: string, options = {}) =>
  renderInCompany(<TeamTopologyPage />, {
    entities,
    address: `/?view=compare${address}`,
    ...options,
  });
const DATES = '&since=2024-02-15&until=2024-07-01';
const list = () => screen.findByRole('region', { name: 'Changes' }, SOON);

describe('Compare', () => {
  const saved: { name: string; content: Blob }[] = [];
  beforeEach(() => {
    saved.length = 0;
    let content: Blob;
    URL.createObjectURL = given => {
      content = given as Blob;
      return 'blob:1';
    };
    URL.revokeObjectURL = () => {};
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        saved.push({ name: this.download, content });
      });
  });
  afterEach(() => jest.restoreAllMocks());

  it('counts what differs, lists it, and leads to each entity', async () => {
    show(DATES);
    const changes = await list();
    expect(
      within(changes).getByRole('link', { name: 'younger was founded' }),
    ).toHaveAttribute('href', '/catalog/default/group/younger');
    expect(
      within(changes).getByRole('heading', { name: 'Teams' }),
    ).toBeInTheDocument();
    expect(within(changes).getAllByText(/as dated before/)).not.toEqual([]);
    const terms = screen.getAllByRole('term').map(term => term.textContent);
    expect(terms).toEqual(['Added', 'Removed', 'Changed']);
    expect(
      screen.getByText(/^From Feb 15, 2024 to Jul 1, 2024: \d+ added/),
    ).toHaveAttribute('role', 'status');
  });

  it('marks it on one map, and says so to screen readers', async () => {
    show(DATES);
    const team = await screen.findByRole(
      'button',
      { name: /^younger\. Added\. younger was founded/ },
      SOON,
    );
    expect(team).toHaveTextContent('+');
    expect(team).not.toHaveAttribute('opacity');
    const same = screen
      .getAllByRole('button', { name: /Unchanged$/ })
      .filter(it => it.getAttribute('data-kind') !== 'title');
    expect(new Set(same.map(it => it.getAttribute('opacity')))).toEqual(
      new Set(['0.4']),
    );
    const key = screen.getByRole('region', { name: 'Legend' });
    expect(within(key).getByText('Added')).toBeInTheDocument();
  });

  it('shows what happened to what is clicked, and all of it again', async () => {
    const view = show(DATES);
    fireEvent.click(
      await screen.findByRole('button', { name: /^younger/ }, SOON),
    );
    expect(addressParams(view).get('selected')).toBe('group:default/younger');
    const changes = await list();
    expect(
      within(changes).getByText('Only changes of younger'),
    ).toBeInTheDocument();
    expect(within(changes).getAllByRole('listitem')).toHaveLength(1);

    await userEvent.click(
      screen.getByRole('button', { name: 'Show all changes' }),
    );
    expect(within(changes).getAllByRole('listitem').length).toBeGreaterThan(1);
  });

  it('compares with a year ago where no date is chosen, and keeps what is chosen in the address', async () => {
    const view = show('&until=2024-07-01');
    await waitFor(() =>
      expect(screen.getByLabelText('From')).toHaveValue('2023-07-02'),
    );
    await list();
    const since = screen.getByLabelText('From');
    fireEvent.change(since, { target: { value: '2024-02-15' } });
    await waitFor(() =>
      expect(addressParams(view).get('since')).toBe('2024-02-15'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Today' }));
    await waitFor(() => expect(addressParams(view).get('until')).toBeNull());
  });

  it('says where nothing changed', async () => {
    show('&since=2024-06-02&until=2024-06-02');
    expect(
      await screen.findByText(
        'Nothing changed between Jun 2, 2024 and Jun 2, 2024',
        {},
        SOON,
      ),
    ).toBeInTheDocument();
  });

  it('offers to swap dates in the wrong order', async () => {
    const view = show('&since=2024-07-01&until=2024-02-15');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Swap the dates' }, SOON),
    );
    await waitFor(() =>
      expect(addressParams(view).get('since')).toBe('2024-02-15'),
    );
    expect(await list()).toBeInTheDocument();
  });

  it('says what is no date', async () => {
    show('&since=soon&until=2024-07-01');
    expect(
      await screen.findByText('“soon” is not a date and is ignored.'),
    ).toBeInTheDocument();
  });

  it('exports the picture and the list', async () => {
    show(DATES);
    await screen.findByRole('button', { name: /^younger/ }, SOON);
    const choose = async (item: string) => {
      await userEvent.click(screen.getByRole('button', { name: 'Export' }));
      await userEvent.click(
        await screen.findByRole('menuitem', { name: item }),
      );
    };
    await choose('Picture as SVG');
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0].name).toBe('team-topology-2024-02-15-2024-07-01.svg');
    await expect(saved[0].content.text()).resolves.toContain(
      'From Feb 15, 2024 to Jul 1, 2024',
    );
    await choose('List as Markdown');
    await waitFor(() => expect(saved).toHaveLength(2));
    await expect(saved[1].content.text()).resolves.toContain(
      '- `+` younger was founded',
    );
  });

  it('is written in Japanese', async () => {
    show(DATES, { language: 'ja' });
    expect(
      await screen.findByRole('link', { name: 'youngerが発足しました' }, SOON),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: '比較' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });
});
