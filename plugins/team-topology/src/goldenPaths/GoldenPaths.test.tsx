import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company, FixtureTeamTopologyApi } from '../../dev/fixture';
import { declarationOf } from '../../dev/fixture/entityOf';
import {
  addressParams,
  renderInCompany,
} from '../../dev/testing/renderInCompany';
import { TeamTopologyPage } from '../page/TeamTopologyPage';

describe('GoldenPaths', () => {
  it.each([
    ['somebody of the platform', ['group:default/sre'], 1],
    ['anybody else', ['group:default/guardian'], 0],
  ])('shows the questions without an answer to %s: %j', async (...test) => {
    const [, ownershipEntityRefs, sections] = test;
    renderPage({ ownershipEntityRefs });
    await screen.findByRole('heading', { name: 'Use it (2)' });
    await waitFor(() =>
      expect(
        screen.queryAllByRole('heading', {
          name: 'Asked for and not answered',
        }),
      ).toHaveLength(sections),
    );
  });

  it('shows everything that the platform says, what can be used first', async () => {
    renderPage();
    expect(await screen.findByRole('searchbox')).toHaveValue('');
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(({ textContent }) => textContent)
        .filter(text => !text?.endsWith('need attention')),
    ).toEqual(['Use it (2)', 'Planned (1)', 'Not offered (1)', 'Retiring (1)']);
    expect(screen.getByRole('link', { name: 'GPU cluster' })).toHaveAttribute(
      'href',
      '/catalog/default/capability/gpu-cluster',
    );
  });

  it('answers while somebody types, with the way to get it', async () => {
    const view = renderPage();
    await userEvent.type(await searchbox(), 'run a scheduled job');
    const answer = within(
      await screen.findByRole('region', { name: 'Container runtime' }),
    );
    expect(answer.getByText('Use it')).toBeInTheDocument();
    expect(answer.getByText('For “run a scheduled job”')).toBeInTheDocument();
    expect(
      answer.getByRole('link', { name: 'Use the template' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(
        /^\/create\/templates\/default\/golden-path-service/,
      ),
    );
    expect(
      answer.getByRole('link', { name: /Read the guide/ }),
    ).toHaveAttribute('href', 'https://docs.example.com/runtime');
    expect(
      answer.getByText(/You get an answer within 1 hour/),
    ).toBeInTheDocument();
    expect(answer.getByRole('link', { name: 'SRE' })).toBeInTheDocument();
    expect(answer.getByRole('link', { name: '#sre' })).toBeInTheDocument();
    await waitFor(() =>
      expect(addressParams(view).get('need')).toBe('run a scheduled job'),
    );
  });

  it.each([
    [['user:default/doi', 'group:default/guardian'], 'group:default/guardian'],
    [['group:default/guardian', 'group:default/billing'], undefined],
    [[], undefined],
  ])(
    'fills in the one team of the reader: %p',
    async (ownershipEntityRefs, owner) => {
      renderPage({ need: 'run a scheduled job', ownershipEntityRefs });
      const href = () =>
        new URL(
          screen
            .getByRole('link', { name: 'Use the template' })
            .getAttribute('href') ?? '',
          'http://localhost',
        );
      await screen.findByRole('link', { name: 'Use the template' });
      await waitFor(() =>
        expect(href().searchParams.get('formData') ?? undefined).toBe(
          owner && JSON.stringify({ owner }),
        ),
      );
      expect(href().pathname).toBe(
        '/create/templates/default/golden-path-service',
      );
    },
  );

  it('answers a question in Japanese', async () => {
    renderPage({ need: 'データベースが欲しい', language: 'ja' });
    const answer = within(
      await screen.findByRole('region', { name: 'Managed database' }),
    );
    expect(answer.getByText('利用できます')).toBeInTheDocument();
    expect(answer.getByRole('link', { name: 'SREに依頼する' })).toHaveAttribute(
      'href',
      '/create/templates/default/ask-sre',
    );
  });

  it('separates what something is for in Japanese, too', async () => {
    renderPage({ language: 'ja' });
    expect(
      await screen.findByText(
        '用途：store relational data、データベースが欲しい',
      ),
    ).toBeInTheDocument();
  });

  it('says a clear no, why, and what to use instead with the way to get that', async () => {
    renderPage({ need: 'rent a server' });
    const answer = within(
      await screen.findByRole('region', { name: 'Virtual machines' }),
    );
    expect(answer.getByText('Not offered')).toBeInTheDocument();
    expect(
      answer.getByText('Why: Nobody could patch them.'),
    ).toBeInTheDocument();
    expect(
      answer.getByRole('heading', { name: 'Use this instead' }),
    ).toBeInTheDocument();
    expect(
      answer.getByRole('link', { name: 'Container runtime' }),
    ).toBeInTheDocument();
    expect(
      answer.getByRole('link', { name: 'Use the template' }),
    ).toBeInTheDocument();
  });

  it.each([
    ['train a model', 'GPU cluster', 'Not available yet.'],
    [
      'share files with another team',
      'Network drive',
      'Deprecated: do not adopt it. It will be removed.',
    ],
  ])('does not invite to use the answer to “%s”', async (need, title, text) => {
    renderPage({ need });
    const answer = within(await screen.findByRole('region', { name: title }));
    expect(answer.getByText(text)).toBeInTheDocument();
    expect(
      answer.queryByRole('link', { name: 'Use the template' }),
    ).not.toBeInTheDocument();
  });

  it('tells those who do not see it what the answer is', async () => {
    renderPage();
    await userEvent.type(await searchbox(), 'rent a server');
    await waitFor(() =>
      expect(
        screen
          .getAllByRole('status')
          .map(({ textContent }) => textContent)
          .join(),
      ).toContain('Virtual machines: Not offered.'),
    );
  });

  it('has a question counted once when typing has stopped and nothing is found', async () => {
    const api = apiThatCounts();
    renderPage({ api });
    await userEvent.type(await searchbox(), 'teleport me home');
    expect(
      await screen.findByRole('heading', { name: 'Nothing here answers this' }),
    ).toBeInTheDocument();
    expect(api.reportUnansweredNeed).not.toHaveBeenCalled();
    expect(
      await screen.findByText(
        'The question is counted for the platform team. Your name is not recorded.',
      ),
    ).toBeInTheDocument();

    await userEvent.type(await searchbox(), '{Enter}');
    await userEvent.clear(await searchbox());
    await userEvent.type(await searchbox(), 'Teleport me home {Enter}');
    expect(api.reportUnansweredNeed.mock.calls).toEqual([
      [{ need: 'teleport me home' }],
    ]);
  });

  it('has it counted at once with Enter, and not while a word is converted', async () => {
    const api = apiThatCounts();
    renderPage({ api, need: '瞬間移動したい' });
    const field = await searchbox();
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(api.reportUnansweredNeed).not.toHaveBeenCalled();
    await userEvent.type(field, '{Enter}');
    expect(api.reportUnansweredNeed).toHaveBeenCalledTimes(1);
  });

  it('does not count a question that came with a link, but offers to', async () => {
    const api = apiThatCounts();
    renderPage({ api, need: 'teleport me home' });
    const tell = await screen.findByRole('button', {
      name: 'Tell the platform team',
    });
    await act(() => new Promise(resolve => setTimeout(resolve, 1800)));
    expect(api.reportUnansweredNeed).not.toHaveBeenCalled();
    await userEvent.click(tell);
    expect(
      await screen.findByText(/The question is counted/),
    ).toBeInTheDocument();
  });

  it('says that a question could not be counted, and tries again', async () => {
    const api = apiThatCounts();
    api.reportUnansweredNeed.mockRejectedValueOnce(new Error('Away'));
    renderPage({ api, need: 'teleport me home' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Tell the platform team' }),
    );
    expect(
      await screen.findByText('The question could not be counted. Away.'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText(/The question is counted/),
    ).toBeInTheDocument();
  });

  it('shows those who may see it what was counted a moment ago', async () => {
    renderPage({
      need: 'teleport me home',
      ownershipEntityRefs: ['group:default/sre'],
    });
    expect(
      await screen.findByText('Every question has had an answer so far.'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Tell the platform team' }),
    );
    const again = await screen.findByRole('button', {
      name: 'Ask it again: teleport me home',
    });
    await userEvent.clear(await searchbox());
    await userEvent.click(again);
    expect(await searchbox()).toHaveValue('teleport me home');
    expect(await searchbox()).toHaveFocus();
  });

  it('counts nothing at another date, and nothing that has an answer', async () => {
    const api = apiThatCounts();
    const { unmount } = renderPage({
      api,
      need: 'teleport me home',
      at: '2024-06-01',
    });
    expect(
      await screen.findByText(/You are looking at another date/),
    ).toBeInTheDocument();
    unmount();
    renderPage({ api, need: 'rent a server' });
    await userEvent.type(await searchbox(), '{Enter}');
    expect(api.reportUnansweredNeed).not.toHaveBeenCalled();
  });

  it('offers to ask the platform teams that say how', async () => {
    renderPage({ need: 'teleport me home' });
    expect(
      await screen.findByRole('link', { name: 'Ask SRE' }),
    ).toHaveAttribute('href', '/create/templates/default/ask-sre');
  });

  it('shows a part of 500 capabilities at a time', async () => {
    renderPage({
      entities: [
        ...company.filter(({ kind }) => kind !== 'Capability'),
        ...[...Array(500).keys()].map(index =>
          declarationOf(
            'Capability',
            `capability-${index}`,
            { owner: 'sre', needs: [`need ${index}`], verdict: 'offered' },
            `Capability ${index}`,
          ),
        ),
      ],
    });
    expect(await screen.findByText('Use it (500)')).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: /^Capability/ })).toHaveLength(
      20,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Show 100 more' }),
    );
    expect(screen.getAllByRole('link', { name: /^Capability/ })).toHaveLength(
      120,
    );
  });

  it('says that nothing is declared where nothing is', async () => {
    renderPage({
      entities: company.filter(({ kind }) => kind !== 'Capability'),
    });
    expect(
      await screen.findByText(/No capability is declared yet/),
    ).toBeInTheDocument();
  });

  async function searchbox() {
    return await screen.findByRole('searchbox', {
      name: 'Who does this? What do I use?',
    });
  }

  function apiThatCounts() {
    const api = FixtureTeamTopologyApi.create(company);
    return Object.assign(api, {
      reportUnansweredNeed: jest.fn(async (_request: { need: string }) => {}),
    });
  }

  function renderPage(
    options: {
      need?: string;
      at?: string;
    } & Parameters<typeof renderInCompany>[1] = {},
  ) {
    const { need, at, ...rest } = options;
    const params = new URLSearchParams({ view: 'golden-paths' });
    if (need) {
      params.set('need', need);
    }
    if (at) {
      params.set('at', at);
    }
    return renderInCompany(<TeamTopologyPage />, {
      ...rest,
      address: `/?${params}`,
    });
  }
});
