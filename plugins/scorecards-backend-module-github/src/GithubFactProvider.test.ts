import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { Bodies, GithubMock, refusal } from './__testUtils__/GithubMock';
import { component, openGithub } from './__testUtils__/openGithub';
import { daysAgo, wellKept } from './__testUtils__/repositories';

const LIMITED = 'rate limit is used up';

describe('GithubFactProvider', () => {
  const github = GithubMock.create();
  const handlers = github.server.listHandlers();
  registerMswTestHooks(github.server);

  beforeEach(() => {
    github.server.use(...handlers);
    github.answers.clear();
    github.requests.length = 0;
    github.headers = {};
    github.addRepository('nursery/billing', wellKept());
  });

  async function outcomesOf(...names: string[]) {
    const { harness } = openGithub();
    const answers = await harness.collect(names.map(name => component(name)));
    return [...answers.values()].map(answer =>
      'values' in answer ? answer.values : answer.error,
    );
  }

  const factsOf = async (name: string) => (await outcomesOf(name))[0];

  it('says everything about a repository', async () => {
    expect(await factsOf('billing')).toEqual({
      defaultBranch: 'main',
      isArchived: false,
      visibility: 'internal',
      branchProtected: true,
      requiresReviews: true,
      hasCodeowners: true,
      workflowCount: 2,
      openPullRequests: 1,
      oldestOpenPullRequestDays: 40,
      daysSinceRelease: 7,
      dependabotAlertsCritical: 1,
      dependabotAlertsHigh: 2,
      secretScanningAlerts: 1,
    });
  });

  it('asks with the credentials of the integration, and for no secrets', async () => {
    await factsOf('billing');

    for (const { method, headers } of github.requests) {
      expect(method).toBe('GET');
      expect(headers.get('authorization')).toBe('token a-token');
    }
    const [secrets] = github.requests.filter(({ url }) =>
      url.pathname.endsWith('/secret-scanning/alerts'),
    );
    expect(secrets.url.searchParams.get('hide_secret')).toBe('true');
  });

  it('leaves out what is turned off or not to be seen, and never says no', async () => {
    github.answer(
      'nursery/billing',
      '/dependabot/alerts',
      refusal(403, 'Dependabot alerts are disabled for this repository.'),
    );
    github.answer(
      'nursery/billing',
      '/secret-scanning/alerts',
      refusal(404, 'Secret scanning is disabled on this repository.'),
    );
    github.answer('nursery/billing', '/releases/latest', refusal(404));
    github.answer('nursery/billing', '/actions/workflows', refusal(403));
    github.answer('nursery/billing', '/contents', refusal(403));
    github.answer(
      'nursery/billing',
      '/branches/main/protection',
      refusal(403, 'Resource not accessible by integration'),
    );

    expect(await factsOf('billing')).toEqual({
      defaultBranch: 'main',
      isArchived: false,
      visibility: 'internal',
      branchProtected: true,
      openPullRequests: 1,
      oldestOpenPullRequestDays: 40,
    });
  });

  it.each<[string, Partial<Bodies>, object]>([
    [
      'a ruleset that requires reviews',
      {
        '/branches/main': { protected: false },
        '/rules/branches/main': [
          { type: 'deletion' },
          {
            type: 'pull_request',
            parameters: {
              dismiss_stale_reviews_on_push: false,
              require_code_owner_review: false,
              require_last_push_approval: false,
              required_approving_review_count: 1,
              required_review_thread_resolution: false,
            },
          },
        ],
      },
      { branchProtected: true, requiresReviews: true },
    ],
    [
      'a ruleset that requires none',
      {
        '/branches/main': { protected: false },
        '/rules/branches/main': [{ type: 'deletion' }],
      },
      { branchProtected: true, requiresReviews: false },
    ],
    [
      'branch protection that requires none',
      { '/branches/main/protection': {} },
      { branchProtected: true, requiresReviews: false },
    ],
    [
      'nothing',
      { '/branches/main': { protected: false } },
      { branchProtected: false, requiresReviews: false },
    ],
  ])('sees %s protect the default branch', async (_, bodies, facts) => {
    github.addRepository('nursery/billing', bodies);

    expect(await factsOf('billing')).toMatchObject(facts);
  });

  it('does not say that a branch is free where it cannot see rules', async () => {
    github.addRepository('nursery/billing', {
      '/branches/main': { protected: false },
    });
    github.answer('nursery/billing', '/rules/branches/main', refusal(403));

    const facts = await factsOf('billing');

    expect(facts).not.toHaveProperty('branchProtected');
    expect(facts).not.toHaveProperty('requiresReviews');
  });

  it('finds CODEOWNERS nowhere', async () => {
    github.addRepository('nursery/billing', { '/contents/.github': [] });

    expect(await factsOf('billing')).toMatchObject({ hasCodeowners: false });
  });

  it('counts what takes several pages', async () => {
    const nextIs = (query: string) => ({
      link: `<https://api.github.com/repositories/1/x?${query}>; rel="next"`,
    });
    github.answers.set('/nursery/billing/pulls', ({ searchParams }) =>
      searchParams.get('page') === '2'
        ? { body: [{ created_at: daysAgo(1) }] }
        : {
            body: [{ created_at: daysAgo(3) }, { created_at: daysAgo(2) }],
            headers: nextIs('page=2'),
          },
    );
    const alerts = wellKept()['/dependabot/alerts'];
    github.answers.set(
      '/nursery/billing/dependabot/alerts',
      ({ searchParams }) =>
        searchParams.get('after') === 'abc'
          ? { body: alerts }
          : { body: alerts, headers: nextIs('after=abc') },
    );

    expect(await factsOf('billing')).toMatchObject({
      openPullRequests: 3,
      oldestOpenPullRequestDays: 3,
      dependabotAlertsCritical: 2,
      dependabotAlertsHigh: 4,
    });
  });

  it('does not take the ETag of a full page for that of the whole list', async () => {
    const { harness } = openGithub();
    const body = Array.from({ length: 100 }, () => ({
      created_at: daysAgo(3),
    }));
    github.answer('nursery/billing', '/pulls', { body });
    await harness.collect([component('billing')]);
    github.requests.length = 0;

    await harness.collect([component('billing')]);

    const unconditional = github.requests.filter(
      ({ headers }) => !headers.has('if-none-match'),
    );
    expect(unconditional.map(({ url }) => url.pathname)).toEqual([
      '/repos/nursery/billing/pulls',
    ]);
  });

  it('reads an empty repository', async () => {
    github.answers.clear();
    github.addRepository('nursery/empty', {
      '': wellKept()[''],
      '/pulls': [],
      '/rules/branches/main': [],
    });
    github.answer(
      'nursery/empty',
      '/contents',
      refusal(404, 'This repository is empty.'),
    );

    expect(await factsOf('empty')).toEqual({
      defaultBranch: 'main',
      isArchived: false,
      visibility: 'internal',
      hasCodeowners: false,
      openPullRequests: 0,
      oldestOpenPullRequestDays: 0,
    });
  });

  it('keeps failures of one repository to itself', async () => {
    github.addRepository('nursery/broken', wellKept());
    github.answer('nursery/broken', '/pulls', refusal(502, 'Bad Gateway'));

    expect(await outcomesOf('broken', 'gone', 'billing')).toEqual([
      expect.stringContaining('Bad Gateway'),
      expect.stringContaining('no such repository'),
      expect.objectContaining({ defaultBranch: 'main' }),
    ]);
  });

  it('asks again before it believes that GitHub fails', async () => {
    let failures = 1;
    github.answers.set('/nursery/billing/pulls', () => {
      failures -= 1;
      return failures < 0
        ? { body: wellKept()['/pulls'] }
        : refusal(503, 'Unavailable');
    });

    expect(await factsOf('billing')).toMatchObject({ openPullRequests: 1 });
  });

  it.each(['nursery', 'nursery/billing/x', '../billing', 'nursery/..', ''])(
    'does not ask about the slug %p',
    async slug => {
      const { harness } = openGithub();

      const [answer] = (
        await harness.collect([component('billing', slug)])
      ).values();

      expect(answer).toMatchObject({
        error: expect.stringContaining('allowed: owner/name'),
      });
      expect(github.requests).toEqual([]);
    },
  );

  it('reads a repository once for all of its components', async () => {
    const { harness } = openGithub();

    const answers = await harness.collect([
      component('invoices', 'nursery/billing'),
      component('reminders', 'Nursery/Billing'),
    ]);

    expect(answers.size).toBe(2);
    expect(
      github.requests.filter(({ url }) => url.pathname.endsWith('/pulls')),
    ).toHaveLength(1);
  });

  it('costs nothing where nothing has changed, and stores no alerts', async () => {
    const { harness, cached } = openGithub();
    const [first] = (await harness.collect([component('billing')])).values();
    const count = github.requests.length;

    const [second] = (await harness.collect([component('billing')])).values();

    expect(second).toEqual(first);
    const again = github.requests.slice(count);
    expect(again).toHaveLength(count);
    for (const { headers } of again) {
      expect(headers.get('if-none-match')).toEqual(expect.any(String));
    }
    expect(JSON.stringify([...cached.values()]).length).toBeLessThan(1_500);
  });

  it('goes on without a cache', async () => {
    const { harness, cache } = openGithub();
    cache.get.mockRejectedValue(new Error('no cache'));
    cache.set.mockRejectedValue(new Error('no cache'));

    const [answer] = (await harness.collect([component('billing')])).values();

    expect(answer).toMatchObject({ values: { defaultBranch: 'main' } });
  });

  describe('when GitHub limits requests', () => {
    const inAnHour = String(Math.floor(Date.now() / 1_000) + 3_600);
    const primary = {
      ...refusal(403, 'API rate limit exceeded'),
      headers: {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': inAnHour,
      },
    };

    it.each([
      ['the primary limit', primary],
      [
        'a secondary limit with a time',
        { ...refusal(429, 'Slow down'), headers: { 'retry-after': '30' } },
      ],
      [
        'a secondary limit without a time',
        refusal(403, 'You have exceeded a secondary rate limit.'),
      ],
    ])('stops at %s and reports the rest', async (_, answer) => {
      github.addRepository('nursery/limited', wellKept());
      github.answer('nursery/limited', '', answer);
      const { harness } = openGithub();
      const components = ['billing', 'limited', 'later', 'last'];

      const answers = await harness.collect(
        components.map(name => component(name)),
      );

      expect([...answers.values()]).toEqual([
        expect.objectContaining({ values: expect.anything() }),
        expect.objectContaining({ error: expect.stringContaining(LIMITED) }),
        expect.objectContaining({ error: expect.stringContaining(LIMITED) }),
        expect.objectContaining({ error: expect.stringContaining(LIMITED) }),
      ]);
      const asked = github.requests.map(
        ({ url }) => url.pathname.split('/')[3],
      );
      expect(new Set(asked)).toEqual(new Set(['billing', 'limited']));
      expect(asked.filter(repo => repo === 'limited')).toHaveLength(1);

      github.requests.length = 0;
      await harness.collect([component('billing')]);
      expect(github.requests).toEqual([]);
    });

    it('does not ask once more when the last request said that it was', async () => {
      github.headers = primary.headers;

      expect(await outcomesOf('billing', 'later')).toEqual([
        expect.stringContaining(LIMITED),
        expect.stringContaining(LIMITED),
      ]);
      expect(github.requests).toHaveLength(1);
    });

    it('asks again when the time is over', async () => {
      const { harness } = openGithub();
      github.answer('nursery/billing', '', {
        ...primary,
        headers: { ...primary.headers, 'x-ratelimit-reset': '1' },
      });
      const read = async () =>
        [...(await harness.collect([component('billing')])).values()][0];

      expect(await read()).toHaveProperty('error');
      github.addRepository('nursery/billing', wellKept());
      expect(await read()).toHaveProperty('values');
    });
  });

  it('keeps what it has when it is aborted, and stops', async () => {
    const { provider, harness } = openGithub();
    const controller = new AbortController();
    const seen: string[] = [];
    const read = async () => {
      for await (const { entity } of provider.collect({
        entities: ['billing', 'later'].map(name => component(name)),
        signal: controller.signal,
      })) {
        seen.push(entity);
        controller.abort();
      }
    };

    await expect(read()).rejects.toThrow('aborted');
    expect(seen).toEqual(['component:default/billing']);

    github.answers.set('/nursery/billing', () => {
      throw new Error('nobody asks');
    });
    await harness.expectToStop([component('billing')]);
  });

  it.each([10, 500])(
    'makes as many requests for %d components of one repository',
    async count => {
      const { harness } = openGithub();

      await harness.collect(
        Array.from({ length: count }, (_, index) =>
          component(`part-${index}`, 'nursery/billing'),
        ),
      );

      expect(github.requests).toHaveLength(11);
    },
  );
});

describe('GithubFactProvider with GitHub Enterprise', () => {
  const api = 'https://ghe.example.com/api/v3';
  const github = GithubMock.create({ api });
  const handlers = github.server.listHandlers();
  registerMswTestHooks(github.server);

  beforeEach(() => github.server.use(...handlers));

  it('asks the host of the source of the component', async () => {
    github.addRepository('nursery/billing', wellKept());
    const { harness } = openGithub([
      { host: 'github.com', token: 'a-token' },
      { host: 'ghe.example.com', token: 'its-token', apiBaseUrl: api },
    ]);

    const [answer] = (
      await harness.collect([
        component('billing', 'nursery/billing', {
          'backstage.io/source-location':
            'url:https://ghe.example.com/nursery/billing/tree/main/',
        }),
      ])
    ).values();

    expect(answer).toMatchObject({ values: { defaultBranch: 'main' } });
    expect(github.requests[0].headers.get('authorization')).toBe(
      'token its-token',
    );
  });
});
