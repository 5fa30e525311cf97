import { mockGithub } from './__testUtils__/mockGithub';
import { component, openGithub } from './__testUtils__/openGithub';
import { daysAgo } from './__testUtils__/repositories';

describe('The requests of GithubFactProvider', () => {
  const github = mockGithub();

  it('does not take the ETag of a full page for that of the whole list', async () => {
    const { cached, harness } = openGithub();
    const body = Array.from({ length: 100 }, () => ({
      created_at: daysAgo(3),
    }));
    github.answer('nursery/billing', '/pulls', { body });
    await harness.collect([component('billing')]);
    github.requests.length = 0;

    await openGithub({ cached }).harness.collect([component('billing')]);

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

    const [second] = (
      await openGithub({ cached }).harness.collect([component('billing')])
    ).values();

    expect('values' in second && second.values).toEqual(
      'values' in first && first.values,
    );
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

  it('makes as many requests for twenty refreshes at once as for one', async () => {
    const { harness } = openGithub();

    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        harness.collect([component('invoices', 'nursery/billing')]),
      ),
    );

    for (const [answer] of answers.map(it => [...it.values()])) {
      expect(answer).toMatchObject({ values: { openPullRequests: 1 } });
    }
    expect(github.requests).toHaveLength(11);
  });

  it('passes on what it has just read, with the time at which it was read', async () => {
    const { harness } = openGithub();
    const read = async () =>
      [...(await harness.collect([component('billing')])).values()][0];

    const first = await read();
    const second = await read();

    expect(first).toHaveProperty('observedAt', expect.any(String));
    expect(second).toEqual(first);
    expect(github.requests).toHaveLength(11);
  });
});
