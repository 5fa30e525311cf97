import {
  compileScorecard,
  evaluate,
  ScorecardCheck,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Bodies, refusal } from './__testUtils__/GithubMock';
import { mockGithub } from './__testUtils__/mockGithub';
import { component, openGithub } from './__testUtils__/openGithub';
import { daysAgo, wellKept } from './__testUtils__/repositories';

describe('GithubFactProvider', () => {
  const github = mockGithub();

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
      notTold: [],
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

  it('lets a check be about repositories that are not archived', async () => {
    github.answer('nursery/billing', '', {
      body: { ...(wellKept()[''] as object), archived: true },
    });
    github.answer(
      'nursery/billing',
      '/dependabot/alerts',
      refusal(403, 'Dependabot alerts are not available for archived repos.'),
    );
    const { harness, provider } = openGithub();
    const entity = component('billing');
    const [answer] = (await harness.collect([entity])).values();
    const values = 'values' in answer ? answer.values : {};
    const resultOf = (alerts: Partial<ScorecardCheck>) =>
      evaluate(
        compileScorecard(
          {
            apiVersion: 'kumiki.dev/v1alpha1',
            kind: 'Scorecard',
            metadata: { name: 'health', namespace: 'default' },
            spec: {
              owner: 'sre',
              lifecycle: 'active',
              appliesTo: { kind: 'Component' },
              levels: [{ id: 'bronze' }, { id: 'silver' }],
              checks: [
                {
                  id: 'branch',
                  level: 'bronze',
                  rule: 'facts.github.defaultBranch == "main"',
                },
                { id: 'alerts', level: 'silver', rule: 'true', ...alerts },
              ],
            },
          },
          [provider.declaration],
        ),
        {
          entity,
          facts: [
            {
              provider: 'github',
              entity: 'component:default/billing',
              values,
              observedAt: new Date().toISOString(),
            },
          ],
          now: new Date(),
        },
      );
    const noneCritical = 'facts.github.dependabotAlertsCritical == 0';

    expect(values).toMatchObject({ isArchived: true });
    expect(values).not.toHaveProperty('dependabotAlertsCritical');
    expect(
      resultOf({ rule: `facts.github.isArchived || ${noneCritical}` }),
    ).toMatchObject({ level: 'bronze', states: { alerts: 'unknown' } });
    const result = resultOf({
      rule: noneCritical,
      when: '!facts.github.isArchived',
    });
    expect(result).toMatchObject({
      level: 'silver',
      states: { branch: 'pass' },
    });
    expect(result?.states).not.toHaveProperty('alerts');
  });

  it('leaves out what is turned off or not to be seen, says why, and never says no', async () => {
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
      notTold: [
        'GET /repos/nursery/billing/actions/workflows: 403 Not Found',
        'GET /repos/nursery/billing/branches/main/protection: 403 Resource not accessible by integration',
        'GET /repos/nursery/billing/contents: 403 Not Found',
        'GET /repos/nursery/billing/dependabot/alerts: 403 Dependabot alerts are disabled for this repository.',
        'GET /repos/nursery/billing/secret-scanning/alerts: 404 Secret scanning is disabled on this repository.',
      ],
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
      notTold: expect.arrayContaining([
        'GET /repos/nursery/empty/branches/main: 404 Not Found',
      ]),
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
});

describe('GithubFactProvider and the repositories of others', () => {
  const github = mockGithub();

  const stranger = component('stranger', 'nursery/billing', {
    'backstage.io/managed-by-location':
      'url:https://github.com/nursery/stranger/blob/main/catalog-info.yaml',
  });

  it('does not ask about them, and lets what was known be forgotten', async () => {
    const [answer] = (await openGithub().harness.collect([stranger])).values();

    expect(answer).toEqual({
      entity: 'component:default/stranger',
      error:
        "github.com/project-slug names github.com/nursery/billing, which is not the entity's own repository: it is declared in github.com/nursery/stranger. Where that is intended, scorecards.providers.github.allowAnnotation has to allow it",
      forgetsValues: true,
    });
    expect(github.requests).toEqual([]);
  });

  it('does not pass on what it has read for their own entities', async () => {
    const answers = await openGithub().harness.collect([
      component('billing'),
      stranger,
    ]);

    expect(answers.get('component:default/billing')).toHaveProperty('values');
    expect(answers.get('component:default/stranger')).toHaveProperty('error');
  });

  it('asks about them where the configuration allows it', async () => {
    const { harness } = openGithub({
      allowAnnotation: [
        { from: ['nursery/stranger'], repositories: ['nursery/*'] },
      ],
    });

    const [answer] = (await harness.collect([stranger])).values();

    expect(answer).toMatchObject({ values: { openPullRequests: 1 } });
  });
});

describe('GithubFactProvider with GitHub Enterprise', () => {
  const api = 'https://ghe.example.com/api/v3';
  const github = mockGithub({ api });

  it('asks the host that the component was read from', async () => {
    const { harness } = openGithub({
      github: [
        { host: 'github.com', token: 'a-token' },
        { host: 'ghe.example.com', token: 'its-token', apiBaseUrl: api },
      ],
    });

    const [answer] = (
      await harness.collect([
        component('billing', 'nursery/billing', {
          'backstage.io/managed-by-location':
            'url:https://ghe.example.com/nursery/billing/blob/main/catalog-info.yaml',
        }),
      ])
    ).values();

    expect(answer).toMatchObject({ values: { defaultBranch: 'main' } });
    expect(github.requests[0].headers.get('authorization')).toBe(
      'token its-token',
    );
  });
});
