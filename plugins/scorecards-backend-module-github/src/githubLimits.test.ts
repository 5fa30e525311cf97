import { GithubMock, refusal } from './__testUtils__/GithubMock';
import { mockGithub } from './__testUtils__/mockGithub';
import { component, openGithub } from './__testUtils__/openGithub';
import { wellKept } from './__testUtils__/repositories';

const inSeconds = (seconds: number) =>
  String(Math.floor(Date.now() / 1_000) + seconds);

const primary = (seconds: number) => ({
  ...refusal(403, 'API rate limit exceeded'),
  headers: {
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': inSeconds(seconds),
  },
});

const secondary = (seconds: number) => ({
  ...refusal(429, 'Slow down'),
  headers: { 'retry-after': String(seconds) },
});

/** Answers so once, and well from then on. */
function limitOnce(github: GithubMock, answer: ReturnType<typeof refusal>) {
  let isFirst = true;
  github.answers.set('/nursery/limited', () => {
    const isLimited = isFirst;
    isFirst = false;
    return isLimited ? answer : { body: wellKept()[''] };
  });
}

describe('GithubFactProvider, when GitHub limits requests', () => {
  const github = mockGithub();

  beforeEach(() => github.addRepository('nursery/limited', wellKept()));

  it.each([
    ['a primary limit', primary(3_600), 'rate limit'],
    ['a secondary limit with a time', secondary(3_000), 'secondary rate limit'],
    [
      'a secondary limit without a time',
      refusal(403, 'You have exceeded a secondary rate limit.'),
      'secondary rate limit',
    ],
  ])(
    'fails at %s that outlasts the batch, and says when to ask again',
    async (_, answer, limit) => {
      github.answer('nursery/limited', '', answer);
      const { harness } = openGithub({ timeout: { seconds: 30 } });
      const components = ['billing', 'limited', 'later', 'last'];

      const answers = await harness.collect(
        components.map(name => component(name)),
      );

      const failed = {
        error: expect.stringMatching(
          `^GitHub's ${limit} is used up since GET /repos/nursery/limited; it may be asked again at 20`,
        ),
        retryAt: expect.stringMatching(/^20.*Z$/),
      };
      expect([...answers.values()]).toMatchObject([
        { values: expect.anything() },
        failed,
        failed,
        failed,
      ]);
      const asked = github.requests.map(
        ({ url }) => url.pathname.split('/')[3],
      );
      expect(new Set(asked)).toEqual(new Set(['billing', 'limited']));
      expect(asked.filter(repo => repo === 'limited')).toHaveLength(1);
    },
  );

  it.each([
    ['a primary limit', primary(2)],
    ['a secondary limit', secondary(1)],
  ])('waits for the end of %s, and then goes on', async (_, answer) => {
    limitOnce(github, answer);
    github.addRepository('nursery/later', wellKept());
    const { harness } = openGithub();

    const answers = await harness.collect([
      component('limited'),
      component('later'),
    ]);

    expect([...answers.values()]).toMatchObject([
      { values: { defaultBranch: 'main' } },
      { values: { defaultBranch: 'main' } },
    ]);
    expect(
      github.requests.filter(
        ({ url }) => url.pathname === '/repos/nursery/limited',
      ),
    ).toHaveLength(2);
  });

  it('waits in the middle of a repository', async () => {
    let count = 0;
    github.answers.set('/nursery/limited/pulls', () => {
      count += 1;
      return count === 1 ? secondary(1) : { body: wellKept()['/pulls'] };
    });
    const { harness } = openGithub();

    const [answer] = (await harness.collect([component('limited')])).values();

    expect(answer).toMatchObject({ values: { openPullRequests: 1 } });
    expect(count).toBe(2);
  });

  it('stops waiting when nobody waits for it', async () => {
    github.answer('nursery/limited', '', secondary(20));

    await expect(
      openGithub().harness.expectToStop([component('limited')], {
        abortAfterMs: 500,
        withinMs: 500,
      }),
    ).resolves.toBeUndefined();
  });

  it('is not locked out for ever by a header that is nonsense', async () => {
    github.answer('nursery/limited', '', secondary(1e15));
    const { harness } = openGithub();

    const [answer] = (await harness.collect([component('limited')])).values();

    const retryAt = 'retryAt' in answer ? answer.retryAt ?? '' : '';
    expect(Date.parse(retryAt)).toBeLessThan(Date.now() + 25 * 3_600_000);
  });

  it('does not ask once more when the last request said that it was', async () => {
    github.headers = primary(3_600).headers;

    const answers = await openGithub().harness.collect([
      component('billing'),
      component('later'),
    ]);

    expect([...answers.values()]).toMatchObject([
      { error: expect.stringContaining('used up since GET /repos/nursery') },
      { error: expect.stringContaining('used up since GET /repos/nursery') },
    ]);
    expect(github.requests).toHaveLength(1);
  });
});
