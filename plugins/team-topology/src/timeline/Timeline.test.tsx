import { OrgTimeline } from '@kumiki/backstage-plugin-team-topology-common';
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  addressParams,
  renderInCompany,
} from '../../dev/testing/renderInCompany';
import { TeamTopologyPage } from '../page/TeamTopologyPage';

const TEAM = { acceptedBy: [], interimBy: [] };

const TIMELINE: OrgTimeline = {
  from: '2021-01-01',
  to: '2026-01-15',
  today: '2026-01-15',
  knownSince: '2022-01-01',
  recordedSince: '2024-01-15',
  teams: [
    {
      ref: 'group:default/sre',
      title: 'SRE',
      spans: [
        {
          ...{ from: '2021-01-01', to: '2022-01-01', basis: 'not-known' },
          ...{ title: 'SRE', type: 'undefined-type' },
        },
        {
          ...{ from: '2022-01-01', to: '2024-03-01', basis: 'imported' },
          ...{ title: 'SRE', type: 'enabling' },
        },
        {
          ...{ from: '2024-03-01', basis: 'recorded' },
          ...{ title: 'SRE', type: 'platform' },
        },
      ],
    },
  ],
  responsibilities: [
    {
      ref: 'responsibility:default/dns',
      title: 'DNS',
      spans: [
        {
          ...{ from: '2022-01-01', to: '2024-03-01', basis: 'imported' },
          ...{ state: 'owned', owner: 'group:default/it', ...TEAM },
        },
        {
          ...{ from: '2024-03-01', to: '2025-01-01', basis: 'recorded' },
          ...{ state: 'dropped', ...TEAM },
        },
        {
          ...{ from: '2025-01-01', basis: 'recorded' },
          ...{ state: 'owned', owner: 'group:default/sre', ...TEAM },
          isDerived: true,
        },
      ],
    },
  ],
  interactions: [
    {
      ref: 'teaminteraction:default/on-call',
      title: 'On-call',
      spans: [
        {
          ...{ from: '2024-03-01', to: '2024-10-01', basis: 'recorded' },
          ...{ state: 'active', mode: 'facilitating' },
          ...{ provider: 'group:default/sre', others: ['group:default/app'] },
          plannedEnd: '2024-09-30',
        },
        {
          ...{ from: '2024-10-01', basis: 'recorded' },
          ...{ state: 'overdue', mode: 'facilitating' },
          friction: 'blocking',
          ...{ provider: 'group:default/sre', others: ['group:default/app'] },
          plannedEnd: '2024-09-30',
        },
      ],
    },
  ],
  capabilities: [
    {
      ref: 'capability:default/runtime',
      title: 'Runtime',
      spans: [
        {
          ...{ from: '2024-01-15', basis: 'recorded', verdict: 'offered' },
          owner: 'group:default/sre',
        },
      ],
    },
  ],
  names: {
    'group:default/sre': 'SRE',
    'group:default/it': 'Corporate IT',
    'group:default/app': 'App',
  },
  days: ['2022-01-01', '2024-01-15', '2024-03-01', '2024-10-01', '2025-01-01'],
};

describe('the timeline', () => {
  let restore = () => {};
  afterEach(() => {
    restore();
    jest.useRealTimers();
  });

  it('says of each bar what was so, from when to when, and where it comes from', async () => {
    renderTimeline();
    for (const name of [
      'SRE: Not known, Jan 1, 2021 to Dec 31, 2021. Only dates are known.',
      'SRE: Enabling team, Jan 1, 2022 to Feb 29, 2024. Imported from files.',
      'SRE: Platform team, since Mar 1, 2024. As recorded from the catalog.',
      'DNS: Corporate IT, Jan 1, 2022 to Feb 29, 2024. Imported from files.',
      'DNS: Dropped, Mar 1, 2024 to Dec 31, 2024. As recorded from the catalog.',
      'DNS: SRE (follows from other responsibilities), since Jan 1, 2025. As recorded from the catalog.',
      'On-call: Facilitating: Blocking and Overdue, since Oct 1, 2024. SRE helps App until they can go on alone. As recorded from the catalog.',
      'Runtime: Use it, by SRE, since Jan 15, 2024. As recorded from the catalog.',
    ]) {
      expect(await screen.findByRole('button', { name })).toBeInTheDocument();
    }
    expect(screen.getByRole('link', { name: 'DNS' })).toHaveAttribute(
      'href',
      '/catalog/default/responsibility/dns',
    );
  });

  it('tells gaps, what is overdue and what is not known by pattern and outline', async () => {
    renderTimeline();
    const dropped = await findBar(/DNS: Dropped/);
    expect(dropped.style.borderStyle).toBe('dashed');
    expect(dropped.style.borderColor).toMatch(/negative/);
    expect(bar(/Overdue/)).toHaveAttribute('data-pattern', 'hatched');
    expect(bar(/SRE: Not known/)).toHaveAttribute('data-pattern', 'dotted');
    expect(bar(/follows from/).style.backgroundColor).toBe('transparent');
  });

  it('says which day is today, and since when what is known', async () => {
    renderTimeline();
    expect(await screen.findByText('Today')).toBeVisible();
    expect(screen.getByText('Recorded since Jan 15, 2024')).toBeVisible();
    expect(screen.getByText('Imported from Jan 1, 2022')).toBeVisible();
  });

  it('goes from bar to bar by keyboard, with one stop for Tab', async () => {
    renderTimeline();
    const first = await findBar(/SRE: Not known/);
    expect(
      bars().filter(element => element.getAttribute('tabindex') === '0'),
    ).toEqual([first]);
    act(() => first.focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(bar(/SRE: Enabling/)).toHaveFocus();
    expect(bar(/SRE: Enabling/)).toHaveAttribute('tabindex', '0');
    expect(first).toHaveAttribute('tabindex', '-1');
    await userEvent.keyboard('{ArrowDown}');
    expect(bar(/DNS: Corporate IT/)).toHaveFocus();
    await userEvent.keyboard('{End}{ArrowDown}');
    expect(bar(/On-call: Facilitating: Blocking and Overdue/)).toHaveFocus();
  });

  it('opens a bar, and leads to the map and the comparison of its first day', async () => {
    renderTimeline();
    const dropped = await findBar(/DNS: Dropped/);
    act(() => dropped.focus());
    await userEvent.keyboard('{Enter}');
    const details = within(
      await screen.findByRole('dialog', { name: 'Details of DNS' }),
    );
    expect(details.getByText('Mar 1, 2024 to Dec 31, 2024')).toBeVisible();
    expect(
      details.getByRole('link', { name: 'Show this day on the map' }),
    ).toHaveAttribute('href', expect.stringContaining('at=2024-03-01'));
    expect(
      details.getByRole('link', { name: 'Compare with the day before' }),
    ).toHaveAttribute(
      'href',
      '/team-topology?view=compare&since=2024-02-29&until=2024-03-01',
    );
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('chooses what is in sight, in the address', async () => {
    const view = renderTimeline();
    await findBar(/SRE: Enabling/);
    await userEvent.click(screen.getByRole('radio', { name: '1 year' }));
    expect(addressParams(view).get('span')).toBe('1y');
    expect(screen.queryByText(/Recorded since/)).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /SRE: Enabling/ }),
    ).not.toBeInTheDocument();

    fireEvent.change(screen.getByLabelText('From'), {
      target: { value: '2023-01-01' },
    });
    expect(addressParams(view).get('span')).toMatch(/^2023-01-01\.\.2026-/);
    expect(await findBar(/SRE: Enabling/)).toBeVisible();
  });

  it('takes two days in either order, and says when they make no sense', async () => {
    const view = renderTimeline('&span=2022-02-01..2022-06-01');
    const from = await screen.findByLabelText('From');
    act(() => from.focus());
    fireEvent.change(from, { target: { value: '2024-01-01' } });
    expect(
      screen.getByText('The first day must be before the last one.'),
    ).toBeVisible();
    const to = screen.getByLabelText('To');
    act(() => to.focus());
    fireEvent.change(to, { target: { value: '2024-12-31' } });
    expect(addressParams(view).get('span')).toBe('2024-01-01..2025-01-01');
    fireEvent.change(to, { target: { value: '2023-12-31' } });
    act(() => to.blur());
    expect(to).toHaveValue('2024-12-31');
  });

  it('zooms and moves by the keys of the axis', async () => {
    const view = renderTimeline();
    const axis = await screen.findByRole('application');
    act(() => axis.focus());
    await userEvent.keyboard('+');
    const zoomed = addressParams(view).get('span');
    expect(zoomed).toMatch(/^2022-\d\d-\d\d\.\.2024-\d\d-\d\d$/);
    await userEvent.keyboard('{ArrowRight}');
    expect(addressParams(view).get('span')! > zoomed!).toBe(true);
    await userEvent.keyboard('0');
    expect(addressParams(view).get('span')).toBeNull();
  });

  it('picks a span by dragging over the axis', async () => {
    const view = renderTimeline();
    const axis = await screen.findByRole('application');
    axis.getBoundingClientRect = () =>
      ({ left: 0, width: 1000 } as unknown as DOMRect);
    fireEvent.pointerDown(axis, { button: 0, clientX: 200 });
    fireEvent.pointerMove(axis, { clientX: 400 });
    fireEvent.pointerUp(axis, { clientX: 400 });
    expect(addressParams(view).get('span')).toMatch(/^202\d.*\.\.202\d/);
  });

  it('finds lanes by their names and those of teams, and closes groups', async () => {
    const view = renderTimeline('&search=corporate');
    await findBar(/DNS: Dropped/);
    expect(
      screen.queryByRole('button', { name: /On-call/ }),
    ).not.toBeInTheDocument();
    const heading = screen.getByRole('button', { name: 'Responsibilities' });
    await userEvent.click(heading);
    expect(heading).toHaveAttribute('aria-expanded', 'false');
    expect(addressParams(view).get('closed')).toBe('responsibilities');
    expect(
      screen.queryByRole('button', { name: /DNS/ }),
    ).not.toBeInTheDocument();
  });

  it('shows only the groups of the address', async () => {
    renderTimeline('&lanes=interactions');
    await findBar(/Overdue/);
    expect(
      screen.queryByRole('heading', { name: 'Teams' }),
    ).not.toBeInTheDocument();
  });

  it('says how to import a past where nothing is known', async () => {
    renderTimeline('', {
      ...TIMELINE,
      ...{ teams: [], responsibilities: [] },
      ...{ interactions: [], capabilities: [], days: [] },
    });
    expect(
      await screen.findByText('There is nothing to show yet'),
    ).toBeVisible();
    expect(screen.getByText(/can be imported/)).toBeVisible();
  });

  it('asks for no model, and has the language of the reader', async () => {
    const getModel = jest.fn();
    renderInCompany(<TeamTopologyPage />, {
      address: '/?view=timeline',
      language: 'ja',
      api: { getModel, getTimeline: async () => TIMELINE },
    });
    expect(
      await screen.findByRole('button', {
        name: 'DNS：担当なし、2024/03/01から2024/12/31まで。カタログの記録です。',
      }),
    ).toBeVisible();
    expect(getModel).not.toHaveBeenCalled();
  });

  it('draws fifty lanes of a group, and more when asked', async () => {
    const [team] = TIMELINE.teams;
    renderTimeline('', {
      ...TIMELINE,
      teams: Array.from({ length: 120 }, (_, index) => ({
        ...team,
        ref: `group:default/team-${index}`,
        title: `Team ${index}`,
      })),
    });
    expect(await screen.findByText('Team 49')).toBeVisible();
    expect(screen.queryByText('Team 50')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show 50 more' }));
    expect(screen.getByText('Team 99')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show 20 more' }));
    expect(screen.getByText('Team 119')).toBeVisible();
  });

  describe('played', () => {
    it('goes from change to change, and tells how things are', async () => {
      renderTimeline();
      const play = await screen.findByRole('button', { name: 'Play' });
      jest.useFakeTimers();
      fireEvent.click(play);
      expect(
        screen.getByText(
          'Jan 1, 2022: 1 team, 0 dropped, 0 contested, 0 interactions in force',
        ),
      ).toHaveAttribute('aria-live', 'polite');
      act(() => {
        jest.advanceTimersByTime(700);
      });
      expect(screen.getByText(/^Jan 15, 2024: /)).toBeVisible();
      fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
      act(() => {
        jest.advanceTimersByTime(7000);
      });
      fireEvent.click(screen.getByRole('button', { name: 'Next change' }));
      expect(
        screen.getByText(
          'Mar 1, 2024: 1 team, 1 dropped, 0 contested, 1 interaction in force',
        ),
      ).toBeVisible();
      expect(
        screen.getByRole('link', { name: 'Show Mar 1, 2024 on the map' }),
      ).toHaveAttribute('href', '/team-topology?view=map&at=2024-03-01');
      fireEvent.click(screen.getByRole('button', { name: 'End the playback' }));
      expect(screen.queryByText(/^Mar 1, 2024: /)).not.toBeInTheDocument();
    });

    it('waits for the reader who wants no motion', async () => {
      preferLessMotion();
      renderTimeline();
      await userEvent.click(
        await screen.findByRole('button', { name: 'Play' }),
      );
      expect(screen.getByText(/^Jan 1, 2022: /)).toBeVisible();
      expect(
        screen.queryByRole('button', { name: 'Pause' }),
      ).not.toBeInTheDocument();
      await userEvent.click(screen.getByRole('button', { name: 'Play' }));
      expect(screen.getByText(/^Jan 15, 2024: /)).toBeVisible();
    });
  });

  function preferLessMotion() {
    const { matchMedia } = window;
    const preferring = (query: string) => ({
      ...{ media: query, matches: query.includes('reduced-motion') },
      ...{ addListener() {}, removeListener() {} },
      ...{ addEventListener() {}, removeEventListener() {} },
    });
    window.matchMedia = preferring as unknown as typeof matchMedia;
    restore = () => {
      window.matchMedia = matchMedia;
    };
  }

  function renderTimeline(address = '', timeline = TIMELINE) {
    return renderInCompany(<TeamTopologyPage />, {
      address: `/?view=timeline${address}`,
      api: { getTimeline: async () => timeline },
    });
  }

  function bars() {
    return [...document.querySelectorAll<HTMLElement>('[data-bar]')];
  }

  function bar(name: RegExp) {
    return screen.getByRole('button', { name });
  }

  function findBar(name: RegExp) {
    return screen.findByRole('button', { name });
  }
});
