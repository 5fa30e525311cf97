import { CatalogService } from '@backstage/plugin-catalog-node';
import { readRepository } from '../__testUtils__/readRepository';
import { startActions } from '../__testUtils__/startActions';
import { files, readEntities, SRE } from '../__testUtils__/tsubomi';

const { start } = startActions();
const refs = (...entityRefs: string[]) => ({ entityRefs });

/** The organisation with its Team API of SRE somewhere else. */
const withSreAt = (location: string) =>
  readEntities(path =>
    path === SRE
      ? location
      : `url:https://github.com/tsubomi/catalog/blob/main/${path}`,
  );

describe('kumiki:entity:fetch', () => {
  it('gives file, revision, repository and branch', async () => {
    const reader = readRepository();
    const actions = start({ reader });
    const output = await actions.run(
      'kumiki:entity:fetch',
      refs(
        'teaminteraction:default/sre-runtime',
        'TeamInteraction:sre-embedded',
        'teamapi:sre',
      ),
    );
    expect(output).toEqual({
      files: [
        {
          entityRef: 'teaminteraction:default/sre-runtime',
          path: 'interactions.yaml',
          revision: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
        {
          entityRef: 'teaminteraction:default/sre-embedded',
          path: 'interactions.yaml',
          revision: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
        {
          entityRef: 'teamapi:default/sre',
          path: SRE,
          revision: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ],
      teamApis: [],
      repository: 'https://github.com/tsubomi/catalog',
      repoUrl: 'github.com?owner=tsubomi&repo=catalog',
      branch: 'main',
    });
    expect(actions.read(SRE)).toBe(files[SRE]);
    expect(reader.readUrl).toHaveBeenCalledTimes(2);
  });

  it('asks the catalog once', async () => {
    const actions = start();
    const ask = jest.spyOn(actions.catalog, 'getEntitiesByRefs');
    await actions.run(
      'kumiki:entity:fetch',
      refs('teamapi:default/sre', 'teamapi:default/in-house-infra'),
    );
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('refuses what the catalog does not have, or does not show', async () => {
    const actions = start();
    await expect(
      actions.run('kumiki:entity:fetch', refs('teamapi:default/hidden')),
    ).rejects.toThrow(
      'The catalog does not have teamapi:default/hidden, or you cannot see it',
    );
    const output = await actions.run('kumiki:entity:fetch', {
      ...refs('teamapi:default/hidden'),
      optional: true,
    });
    expect(output.files).toEqual([]);
    expect(actions.content()).toEqual({});
  });

  it('refuses two repositories in one change and names both', async () => {
    const actions = start({
      entities: withSreAt(
        'url:https://github.com/sre/teams/blob/main/sre.yaml',
      ),
    });
    await expect(
      actions.run(
        'kumiki:entity:fetch',
        refs('teamapi:default/in-house-infra', 'teamapi:default/sre'),
      ),
    ).rejects.toThrow(
      'teamapi:default/in-house-infra is declared in https://github.com/tsubomi/catalog (main) and teamapi:default/sre in https://github.com/sre/teams (main)',
    );
    expect(actions.content()).toEqual({});
  });

  it.each([
    ['url:https://unknown.example.com/a/b/blob/main/sre.yaml'],
    ['file:relative/sre.yaml'],
    ['url:javascript:alert(1)'],
    ['bootstrap:bootstrap'],
  ])('refuses %s, which is no file that it could change', async location => {
    await expect(
      start({ entities: withSreAt(location) }).run(
        'kumiki:entity:fetch',
        refs('teamapi:default/sre'),
      ),
    ).rejects.toThrow('is not declared in a file of a known repository');
  });

  it.each([
    [
      'more than a megabyte',
      Buffer.alloc(1024 * 1024 + 1, 'a'),
      'allowed: 262144',
    ],
    ['no text', Buffer.from([0x61, 0xff, 0xfe]), 'is not UTF-8 text'],
  ])('refuses %s', async (_, content, reason) => {
    const actions = start({ reader: readRepository({ [SRE]: content }) });
    await expect(
      actions.run('kumiki:entity:fetch', refs('teamapi:default/sre')),
    ).rejects.toThrow(reason);
    expect(actions.content()).toEqual({});
  });

  it('refuses a file that leads out of the workspace', async () => {
    const location =
      'url:https://github.com/tsubomi/catalog/blob/main/..%2F..%2Fsre.yaml';
    const reader = readRepository({ '..%2F..%2Fsre.yaml': files[SRE] });
    await expect(
      start({ entities: withSreAt(location), reader }).run(
        'kumiki:entity:fetch',
        refs('teamapi:default/sre'),
      ),
    ).rejects.toThrow('which leads out of the workspace');
  });

  it('refuses a file that also declares what the person may not see', async () => {
    const hidden = 'teaminteraction:default/sre-embedded';
    const actions = start();
    const { getEntitiesByRefs } = actions.catalog;
    jest
      .spyOn(actions.catalog, 'getEntitiesByRefs')
      .mockImplementation(async (query, options) => {
        const { items } = await getEntitiesByRefs.call(
          actions.catalog,
          query,
          options as Parameters<CatalogService['getEntitiesByRefs']>[1],
        );
        const isUser = JSON.stringify(options).includes('"user"');
        return {
          items: items.map((item, index) =>
            isUser && query.entityRefs[index] === hidden ? undefined : item,
          ),
        };
      });
    const refusal = await actions
      .run('kumiki:entity:fetch', refs('teaminteraction:default/sre-runtime'))
      .catch(String);
    expect(refusal).toContain('also declares entities that you cannot see');
    expect(refusal).not.toContain('sre-embedded');
    expect(actions.content()).toEqual({});
  });

  it('fetches a file with an entity that the catalog does not have yet', async () => {
    const entities = readEntities().filter(
      ({ metadata }) => metadata.name !== 'sre-embedded',
    );
    const output = await start({ entities }).run(
      'kumiki:entity:fetch',
      refs('teaminteraction:default/sre-runtime'),
    );
    expect(output.files).toHaveLength(1);
  });

  it('does not overwrite what an earlier step wrote', async () => {
    const actions = start({ workspace: { [SRE]: 'changed' } });
    await expect(
      actions.run('kumiki:entity:fetch', refs('teamapi:default/sre')),
    ).rejects.toThrow(`${SRE} is already in the workspace`);
    expect(actions.read(SRE)).toBe('changed');
  });

  it('asks the locators of other modules about what no integration knows', async () => {
    const location = 'archive:shelf/7';
    const reader = readRepository({ 'https://archive/7': files[SRE] });
    const locate = jest.fn(async () => ({
      url: 'https://archive/7',
      path: SRE,
      repository: 'archive',
    }));
    const actions = start({
      entities: withSreAt(location),
      reader,
      locators: [async () => undefined, locate],
    });
    const output = await actions.run(
      'kumiki:entity:fetch',
      refs('teamapi:default/sre'),
    );
    expect(locate).toHaveBeenCalledWith({ type: 'archive', target: 'shelf/7' });
    expect(output.files).toMatchObject([{ path: SRE }]);
    expect(output.repoUrl).toBeUndefined();
    expect(actions.read(SRE)).toBe(files[SRE]);
  });

  it('does not read files of the machine by itself', async () => {
    const actions = start({ entities: withSreAt(`file:/srv/catalog/${SRE}`) });
    await expect(
      actions.run('kumiki:entity:fetch', refs('teamapi:default/sre')),
    ).rejects.toThrow('is not declared in a file of a known repository');
  });
});

describe('kumiki:entity:unchanged', () => {
  const fetched = async () => {
    const output = await start().run(
      'kumiki:entity:fetch',
      refs('teamapi:default/sre'),
    );
    return { files: output.files as never };
  };

  it('lets pass what is as it was', async () => {
    await expect(
      start().run('kumiki:entity:unchanged', await fetched()),
    ).resolves.toEqual({});
  });

  it('reports a conflict where somebody has changed a file', async () => {
    const reader = readRepository({ [SRE]: `${files[SRE]}# mine\n` });
    await expect(
      start({ reader }).run('kumiki:entity:unchanged', await fetched()),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: `${SRE} has changed since this task read it; run the template again`,
    });
  });

  it('reports a conflict where the entity has gone or moved', async () => {
    const input = await fetched();
    const gone = readEntities().filter(({ kind }) => kind !== 'TeamApi');
    const moved = withSreAt(
      `url:https://github.com/tsubomi/catalog/blob/main/all.yaml`,
    );
    for (const entities of [gone, moved]) {
      await expect(
        start({ entities }).run('kumiki:entity:unchanged', input),
      ).rejects.toMatchObject({ name: 'ConflictError' });
    }
  });
});
