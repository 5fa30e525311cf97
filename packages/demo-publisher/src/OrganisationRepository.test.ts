import { rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OrganisationRepository } from './OrganisationRepository';
import {
  revisionOf,
  temporaryOrganisation,
} from './__testUtils__/temporaryOrganisation';

const author = { name: 'Aya', email: 'aya@example.com' };
const before = {
  'teams/sre.yaml': 'does: []\n',
  'teams/infra.yaml': 'does: [] # nothing yet\n',
};

describe('OrganisationRepository', () => {
  let organisation: Awaited<ReturnType<typeof temporaryOrganisation>>;
  let repository: OrganisationRepository;

  beforeEach(async () => {
    organisation = await temporaryOrganisation(before);
    const { directory } = organisation;
    repository = OrganisationRepository.create({ directory });
  });
  afterEach(() => organisation.remove());

  const change = (
    files: Record<string, string>,
    expected: (keyof typeof before)[] = [],
  ) => ({
    title: 'A change',
    author,
    files: Object.entries(files).map(([path, content]) => ({
      path,
      content: Buffer.from(content),
    })),
    expected: expected.map(path => ({
      path,
      revision: revisionOf(before[path]),
    })),
  });

  it('commits changed and new files, and leaves nothing half done', async () => {
    const { commit, paths } = await repository.publish(
      change(
        {
          'teams/sre.yaml': 'does: [mail]\n',
          'new/in/a/folder.yaml': 'a: メール\n',
        },
        ['teams/sre.yaml'],
      ),
    );
    expect(paths).toEqual(['new/in/a/folder.yaml', 'teams/sre.yaml']);
    expect(await organisation.head()).toBe(commit);
    expect(await organisation.log()).toEqual([
      'A change',
      'The demo organisation',
    ]);
    expect(await organisation.read('new/in/a/folder.yaml')).toBe('a: メール\n');
    expect(await organisation.committed('teams/sre.yaml')).toBe(
      'does: [mail]\n',
    );
    expect(await organisation.committed('teams/infra.yaml')).toBe(
      before['teams/infra.yaml'],
    );
    expect(await organisation.dirty()).toEqual([]);
  });

  it('gives the second of two changes on the same base a conflict, and loses neither', async () => {
    const path = 'teams/sre.yaml';
    const { directory } = organisation;
    const other = OrganisationRepository.create({ directory });
    const results = await Promise.allSettled([
      repository.publish(change({ [path]: 'does: [mail]\n' }, [path])),
      other.publish(change({ [path]: 'does: [dns]\n' }, [path])),
    ]);
    const [lost] = results.filter(({ status }) => status === 'rejected');
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      1,
    );
    expect(lost).toMatchObject({
      reason: {
        name: 'ConflictError',
        message: expect.stringContaining(
          'Somebody has changed teams/sre.yaml since it was read',
        ),
      },
    });
    expect(await organisation.log()).toHaveLength(2);
    expect(await organisation.read(path)).toBe(
      await organisation.committed(path),
    );
  });

  it('takes in many changes to different files at the same time', async () => {
    const names = [...Array(12).keys()].map(index => `many/${index}.yaml`);
    await Promise.all(
      names.map(name => repository.publish(change({ [name]: name }))),
    );
    expect(await organisation.log()).toHaveLength(13);
    for (const name of names) {
      expect(await organisation.committed(name)).toBe(name);
    }
    expect(await organisation.dirty()).toEqual([]);
  });

  it('refuses a change made on top of a file that only was read and has changed since', async () => {
    await organisation.write('teams/infra.yaml', 'does: [dns]\n');
    await expect(
      repository.publish(
        change({ 'teams/sre.yaml': 'x: 1\n' }, [
          'teams/sre.yaml',
          'teams/infra.yaml',
        ]),
      ),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    expect(await organisation.read('teams/sre.yaml')).toBe(
      before['teams/sre.yaml'],
    );
  });

  it('refuses a new file where there is one, and a change that changes nothing', async () => {
    await expect(
      repository.publish(change({ 'teams/sre.yaml': 'mine: 1\n' })),
    ).rejects.toThrow('teams/sre.yaml exists already');
    await expect(
      repository.publish(change({ ...before }, ['teams/sre.yaml'])),
    ).rejects.toThrow(/exists already|nothing to publish/);
    await expect(
      repository.publish(
        change({ ...before }, ['teams/sre.yaml', 'teams/infra.yaml']),
      ),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('nothing to publish'),
    });
    expect(await organisation.log()).toHaveLength(1);
  });

  it('publishes nothing in a dry run, but refuses what it would refuse', async () => {
    const files = { 'teams/sre.yaml': 'does: [mail]\n' };
    const dryRun = true;
    await expect(
      repository.publish(change(files, ['teams/sre.yaml']), { dryRun }),
    ).resolves.toEqual({ paths: ['teams/sre.yaml'] });
    await expect(
      repository.publish(change(files), { dryRun }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    expect(await organisation.log()).toHaveLength(1);
    expect(await organisation.dirty()).toEqual([]);
  });

  it.each([
    '../outside.yaml',
    'teams/../../outside.yaml',
    '/etc/outside.yaml',
    '.git/config',
    'teams/.GIT/hooks/post-commit',
    'git~1/config',
    'teams\\..\\outside.yaml',
    'C:/outside.yaml',
    './teams/sre.yaml',
    'teams//sre.yaml',
    '',
  ])('refuses to write %p', async path => {
    await expect(
      repository.publish(change({ 'fine.yaml': '', [path]: 'x: 1\n' })),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(await organisation.log()).toHaveLength(1);
    expect(await organisation.dirty()).toEqual([]);
  });

  it('refuses to write through a symbolic link, or a file where a folder is', async () => {
    await symlink(organisation.folder, join(organisation.directory, 'link'));
    await expect(
      repository.publish(change({ 'link/outside.yaml': 'x: 1\n' })),
    ).rejects.toThrow("'link' is a symbolic link");
    await expect(
      repository.publish(change({ teams: 'x: 1\n' })),
    ).rejects.toThrow("'teams' is a folder");
    await expect(
      repository.publish(change({ 'teams/sre.yaml/x.yaml': 'x: 1\n' })),
    ).rejects.toThrow("'teams/sre.yaml' is a file");
  });

  it('puts back what it wrote when a later file cannot be written', async () => {
    const { directory } = organisation;
    let writes = 0;
    const full = OrganisationRepository.create({
      directory,
      rename: async (from, to) => {
        writes += 1;
        if (writes === 2) {
          throw new Error('no space left');
        }
        await rename(from, to);
      },
    });
    const files = { 'teams/sre.yaml': 'a: 1\n', 'teams/infra.yaml': 'b: 1\n' };
    await expect(
      full.publish(change(files, ['teams/sre.yaml', 'teams/infra.yaml'])),
    ).rejects.toThrow('no space left');
    expect(await organisation.log()).toHaveLength(1);
    expect(await organisation.dirty()).toEqual([]);
    expect(await repository.recover()).toBe(false);
  });

  it('is finished by the next backend when one dies in between', async () => {
    const { directory } = organisation;
    let writes = 0;
    const dying = OrganisationRepository.create({
      directory,
      rename: async (from, to) => {
        writes += 1;
        // From here on nothing of this process happens any more.
        if (writes > 1) {
          throw new Error('killed');
        }
        await rename(from, to);
      },
    });
    const files = { 'teams/sre.yaml': 'a: 1\n', 'teams/infra.yaml': 'b: 1\n' };
    await expect(
      dying.publish(change(files, ['teams/sre.yaml', 'teams/infra.yaml'])),
    ).rejects.toThrow('killed');

    expect(await repository.recover()).toBe(true);
    expect(await organisation.log()).toHaveLength(2);
    expect(await organisation.read('teams/sre.yaml')).toBe('a: 1\n');
    expect(await organisation.read('teams/infra.yaml')).toBe('b: 1\n');
    expect(await organisation.dirty()).toEqual([]);
  });

  it('does not wait for a backend that is gone', async () => {
    await writeFile(
      join(organisation.directory, '.git', 'kumiki.lock'),
      // No process can have this id.
      '4194999',
    );
    await expect(
      repository.publish(change({ 'new.yaml': 'x: 1\n' })),
    ).resolves.toMatchObject({ paths: ['new.yaml'] });
  });
});
