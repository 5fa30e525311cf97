import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { Workspace } from './Workspace';

const directory = createMockDirectory();
const api = (name: string) =>
  `apiVersion: kumiki.dev/v1alpha1\nkind: TeamApi\nmetadata: { name: ${name} }\n`;

async function open(content: Record<string, string>) {
  directory.setContent({
    outside: { 'sre.yaml': api('outside') },
    inside: content,
  });
  return Workspace.create(directory.resolve('inside'));
}

describe('Workspace', () => {
  it('finds an entity in whatever file declares it', async () => {
    const workspace = await open({
      'a.yaml': api('sre'),
      'b/c/teams.yml': `${api('billing')}---\n${api('Quality')}`,
      'node_modules/x.yaml': api('hidden'),
      'chart/templates.yaml': 'kind: {{ .Values.kind }} # no TeamApi\n',
      'readme.md': api('readme'),
    });
    const found = await workspace.listEntities('TeamApi');
    expect(
      found.map(({ entityRef, path, index }) => [entityRef, path, index]),
    ).toEqual([
      ['teamapi:default/sre', 'a.yaml', 0],
      ['teamapi:default/billing', 'b/c/teams.yml', 0],
      ['teamapi:default/quality', 'b/c/teams.yml', 1],
    ]);
    expect(await workspace.findEntity('teamapi:default/quality')).toMatchObject(
      {
        index: 1,
      },
    );
    expect(await workspace.findEntity('teamapi:default/tea')).toBeUndefined();
  });

  it('says which files declare an entity twice', async () => {
    const workspace = await open({
      'a.yaml': api('sre'),
      'b.yaml': api('sre'),
    });
    await expect(workspace.findEntity('teamapi:default/sre')).rejects.toThrow(
      'teamapi:default/sre is declared twice, in a.yaml and in b.yaml',
    );
  });

  it('does not pass over a catalog file that it cannot read', async () => {
    const workspace = await open({ 'a.yaml': `${api('sre')}spec: [\n` });
    await expect(workspace.listEntities('TeamApi')).rejects.toThrow(
      'a.yaml cannot be read as YAML',
    );
  });

  it('neither reads nor writes through a link', async () => {
    const workspace = await open({});
    symlinkSync(directory.resolve('outside'), directory.resolve('inside/link'));
    symlinkSync(
      directory.resolve('outside/sre.yaml'),
      directory.resolve('inside/sre.yaml'),
    );
    expect(await workspace.listEntities('TeamApi')).toEqual([]);
    for (const path of ['link/sre.yaml', 'link/new.yaml', 'sre.yaml']) {
      await expect(workspace.read(path)).rejects.toThrow('symbolic link');
      await expect(workspace.write([{ path, content: 'x' }])).rejects.toThrow(
        'symbolic link',
      );
    }
    expect(existsSync(directory.resolve('outside/new.yaml'))).toBe(false);
  });

  it('writes all files or none', async () => {
    const workspace = await open({ 'a.yaml': 'old', folder: {} as never });
    await expect(
      workspace.write([
        { path: 'a.yaml', content: 'new' },
        { path: 'b.yaml', content: 'new' },
        { path: 'a.yaml/c.yaml', content: 'new' },
      ]),
    ).rejects.toThrow();
    await expect(
      workspace.write([
        { path: 'b.yaml', content: 'new' },
        { path: '../c.yaml', content: 'new' },
      ]),
    ).rejects.toThrow('leads out of the workspace');
    expect(directory.content({ path: 'inside' })).toEqual({
      'a.yaml': 'old',
      folder: {},
    });
    expect(readdirSync(directory.resolve('inside'))).toHaveLength(2);
  });

  it('puts back what it wrote where a later file cannot be put in its place', async () => {
    const workspace = await open({ 'a.yaml': 'old', 'folder/b.yaml': 'old' });
    await expect(
      workspace.write([
        { path: 'a.yaml', content: 'new' },
        { path: 'new/deep/c.yaml', content: 'new' },
        { path: 'folder', content: 'new' },
      ]),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('which is a folder'),
    });
    expect(directory.content({ path: 'inside' })).toEqual({
      'a.yaml': 'old',
      folder: { 'b.yaml': 'old' },
    });
  });

  it.each([
    ['the workspace itself', '.'],
    ['the workspace itself, by a detour', 'folder/..'],
    ['a file as a folder', 'a.yaml/b.yaml'],
    ['a folder', 'folder'],
    ['a name that no file can have', `${'x'.repeat(256)}.yaml`],
    ['more folders than a path can have', `${'a/'.repeat(3_000)}b.yaml`],
    ['a name on two lines', 'a\nb.yaml'],
    ['half of a character', '\ud800.yaml'],
  ])('says so where a path is %s', async (_, path) => {
    const workspace = await open({ 'a.yaml': 'old', 'folder/b.yaml': 'old' });
    const refusal = { name: 'InputError', message: /^path is / };
    for (const work of [
      () => workspace.write([{ path, content: 'new' }]),
      () => workspace.read(path),
    ]) {
      await expect(work()).rejects.toMatchObject({
        ...refusal,
        message: expect.stringMatching(refusal.message),
      });
    }
  });

  it('keeps out of .git however a file system spells it', async () => {
    const workspace = await open({});
    for (const name of ['.GIT', '.git.', '.git ', 'git~1', '.g\u200cit']) {
      await expect(
        workspace.write([{ path: `${name}/config`, content: 'x' }]),
      ).rejects.toThrow('no path inside .git');
    }
  });

  it('looks for a kind of any name', async () => {
    const workspace = await open({ 'a.yaml': 'kind: (\n' });
    expect(await workspace.findEntity('(:default/a')).toBeUndefined();
  });
});
