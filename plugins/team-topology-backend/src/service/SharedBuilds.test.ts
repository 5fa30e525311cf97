import { SharedBuilds } from './SharedBuilds';

describe('SharedBuilds', () => {
  it('builds once for all who ask meanwhile, and afterwards', async () => {
    const builds = SharedBuilds.create<string>({ most: 2 });
    const build = jest.fn(async () => 'built');
    const all = await Promise.all(
      ['a', 'a', 'b', 'a'].map(key => builds.get(key, build)),
    );
    expect(all).toEqual(['built', 'built', 'built', 'built']);
    await builds.get('b', build);
    expect(build).toHaveBeenCalledTimes(2);
  });

  it('builds again what has failed, and what was too much to keep', async () => {
    const builds = SharedBuilds.create<string>({
      ...{ most: 10, sizeOf: text => text.length },
    });
    await expect(
      builds.get('a', async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    const build = jest.fn(async () => 'a text that is too long');
    await expect(builds.get('a', build)).resolves.toMatch('too long');
    await builds.get('a', build);
    expect(build).toHaveBeenCalledTimes(2);
  });
});
