import { createMockDirectory } from '@backstage/backend-test-utils';
import fs from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import git from 'isomorphic-git';
import { CatalogRepository } from '../../__testUtils__/CatalogRepository';
import { catalogOf } from '../../__testUtils__/pastCatalog';
import { GitObjects } from './GitObjects';

describe('GitObjects', () => {
  const parent = createMockDirectory();
  let repository: CatalogRepository;
  let tip: string;

  beforeEach(async () => {
    parent.setContent({ kept: {} });
    repository = await CatalogRepository.create(parent.path);
    const at = '2021-01-01T00:00:00Z';
    await repository.commit(catalogOf({ a: 'A' }), { at });
    tip = await repository.commit(catalogOf({ a: 'B' }), { at });
  });

  async function textOf(objects: GitObjects, oid: string) {
    const root = await objects.readTree((await objects.readCommit(oid)).tree);
    const file = root.get('all.yaml');
    const content = file && (await objects.readBlob(file.oid));
    return content && Buffer.from(content).toString('utf8');
  }

  it('reads a repository that is that of a folder in another one', async () => {
    parent.addContent({
      'submodule/.git': 'gitdir: ../catalog.git\n',
    });
    const objects = await GitObjects.open(parent.resolve('submodule'));
    await expect(objects.resolve('main')).resolves.toBe(tip);
  });

  it('names what it cannot read', async () => {
    parent.addContent({
      'worktree/.git': `gitdir: ${parent.resolve('linked')}\n`,
      'linked/commondir': '../catalog.git\n',
    });
    await expect(GitObjects.open(parent.resolve('worktree'))).rejects.toThrow(
      /worktree is a worktree; name the repository that it belongs to$/,
    );
    await expect(GitObjects.open(parent.resolve('kept'))).rejects.toThrow(
      /kept is not a git repository$/,
    );
  });

  it('ends where a shallow clone ends', async () => {
    parent.addContent({ 'catalog.git/shallow': `${tip}\n` });
    const objects = await GitObjects.open(repository.directory);
    await expect(objects.readCommit(tip)).resolves.not.toHaveProperty(
      'parent',
      expect.anything(),
    );
  });

  it('reads what is packed', async () => {
    const gitdir = repository.directory;
    const folder = join(gitdir, 'objects');
    const names = (await readdir(folder)).filter(name => name.length === 2);
    const oids: string[] = [];
    for (const name of names) {
      const rest = await readdir(join(folder, name));
      oids.push(...rest.map(it => name + it));
    }
    const { filename } = await git.packObjects({
      ...{ fs, gitdir, oids, write: true },
    });
    await git.indexPack({
      ...{ fs, gitdir, dir: gitdir },
      filepath: join('objects/pack', filename),
    });
    for (const name of names) {
      await rm(join(folder, name), { recursive: true });
    }
    const objects = await GitObjects.open(gitdir);
    await expect(textOf(objects, tip)).resolves.toContain('groups/*.yaml');
  });

  it('has no content that the clone was made without', async () => {
    const objects = await GitObjects.open(repository.directory);
    await expect(objects.readBlob('0'.repeat(40))).resolves.toBeUndefined();
  });
});
