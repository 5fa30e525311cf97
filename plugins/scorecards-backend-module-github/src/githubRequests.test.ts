import { refusal } from './__testUtils__/GithubMock';
import { mockGithub } from './__testUtils__/mockGithub';
import { component, openGithub } from './__testUtils__/openGithub';
import { daysAgo, wellKept } from './__testUtils__/repositories';

const LIMITED = 'rate limit is used up';

describe('The requests of GithubFactProvider', () => {
  const github = mockGithub();

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

      const answers = await openGithub().harness.collect([
        component('billing'),
        component('later'),
      ]);

      expect([...answers.values()]).toMatchObject([
        { error: expect.stringContaining(LIMITED) },
        { error: expect.stringContaining(LIMITED) },
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
