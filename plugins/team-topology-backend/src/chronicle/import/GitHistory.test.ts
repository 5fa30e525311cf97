import { createMockDirectory } from '@backstage/backend-test-utils';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { CatalogRepository } from '../../__testUtils__/CatalogRepository';
import { project } from '../../__testUtils__/ImportingOrganisation';
import {
  catalogOf,
  groupYaml,
  locationYaml,
} from '../../__testUtils__/pastCatalog';
import { GitHistory } from './GitHistory';
import { parseCatalogFile } from './parseCatalogFile';
import { UnreadableState } from './PastStates';

jest.setTimeout(120_000);

describe('GitHistory', () => {
  const parent = createMockDirectory();
  let repository: CatalogRepository;

  beforeEach(async () => {
    parent.clear();
    parent.addContent({ kept: {} });
    repository = await CatalogRepository.create(parent.path);
  });

  const open = (
    options: { parse?: typeof parseCatalogFile; ref?: string } = {},
  ) =>
    GitHistory.create({
      id: 'catalog',
      calendar: Calendar.create('Asia/Tokyo'),
      git: {
        directory: repository.directory,
        target: 'all.yaml',
        ref: options.ref ?? 'main',
      },
      project,
      parse: options.parse,
    }).open({ recordedSince: '2026-11-29' });

  /** What each commit says: the refs, or why it is left out. */
  async function readAll(options?: Parameters<typeof open>[0]) {
    const past = await open(options);
    const read: string[] = [];
    for (const [index, { day }] of past.points.entries()) {
      const state = await past.read(index).catch(error => error);
      if (state === 'unchanged') {
        read.push(`${day} unchanged`);
      } else if (state instanceof UnreadableState) {
        read.push(`${day} ${state.message}`);
      } else if (state instanceof Error) {
        throw state;
      } else {
        const refs = state.files
          .flat()
          .map(({ ref }: { ref: string }) => ref.split('/')[1]);
        const problems = state.problems.map(
          ({ file, reason }: { file: string; reason: string }) =>
            `(${file}: ${reason})`,
        );
        read.push([day, ...refs, ...problems].join(' '));
      }
    }
    return read;
  }

  it('reads the state of each commit on its day in the organisation', async () => {
    await repository.commit(catalogOf({ infra: 'A' }), {
      at: '2021-03-31T14:59:59Z',
    });
    await repository.commit(catalogOf({ infra: 'A', it: 'B' }), {
      at: '2021-03-31T15:00:00Z',
    });
    await expect(readAll()).resolves.toEqual([
      '2021-03-31 infra',
      '2021-04-01 infra it',
    ]);
  });

  it('follows the branch, and of a merge the parent that was there before', async () => {
    const first = await repository.commit(catalogOf({ a: 'A' }), {
      at: '2021-01-01T00:00:00Z',
    });
    const side = await repository.commit(catalogOf({ a: 'draft' }), {
      at: '2021-02-01T00:00:00Z',
      moveBranch: false,
    });
    await repository.commit(catalogOf({ a: 'A', b: 'B' }), {
      at: '2021-03-01T00:00:00Z',
      parents: [first, side],
    });
    await expect(readAll()).resolves.toEqual([
      '2021-01-01 a',
      '2021-03-01 a b',
    ]);
  });

  it('passes by commits that change no file that the catalog reads', async () => {
    const catalog = catalogOf({ a: 'A' });
    const at = '2021-01-01T00:00:00Z';
    await repository.commit(catalog, { at });
    await repository.commit({ ...catalog, 'README.md': 'Hello' }, { at });
    await repository.commit(
      { ...catalog, 'groups/notes/a.txt': '1', 'README.md': 'Hello' },
      { at },
    );
    await repository.commit(
      { ...catalog, 'groups/notes/a.txt': '2', 'README.md': 'Hello' },
      { at },
    );
    await expect(readAll()).resolves.toEqual([
      '2021-01-01 a',
      '2021-01-01 unchanged',
      // Something came into a folder in which files are looked for.
      '2021-01-01 a',
      '2021-01-01 unchanged',
    ]);
  });

  it('never goes back in time, and is not carried away by a clock that was ahead', async () => {
    for (const at of ['2021-05-01', '2020-01-01', '2099-01-01', '2021-06-01']) {
      await repository.commit(catalogOf({ a: at }), { at: `${at}T03:00:00Z` });
    }
    const { points } = await open();
    expect(points.map(({ day }) => day)).toEqual([
      '2021-05-01',
      '2021-05-01',
      '2099-01-01',
      '2021-06-01',
    ]);
  });

  it('leaves out a commit with broken YAML and names the file', async () => {
    const at = '2021-01-01T00:00:00Z';
    await repository.commit(catalogOf({ a: 'A' }), { at });
    await repository.commit(
      { ...catalogOf({ a: 'A' }), 'groups/b.yaml': 'kind: [' },
      { at },
    );
    await repository.commit(
      { ...catalogOf({ a: 'A' }), 'groups/b.yaml': 'kind: [', x: '' },
      { at },
    );
    await repository.commit(catalogOf({ a: 'A', b: 'B' }), { at });
    await expect(readAll()).resolves.toEqual([
      '2021-01-01 a',
      expect.stringMatching(/^2021-01-01 groups\/b\.yaml: it is not YAML: /),
      '2021-01-01 unchanged',
      '2021-01-01 a b',
    ]);
  });

  it('begins where the catalog begins, and does not take an empty one for the end', async () => {
    const at = '2021-01-01T00:00:00Z';
    await repository.commit({ 'README.md': 'Soon' }, { at });
    await repository.commit(catalogOf({ a: 'A' }), { at });
    await repository.commit({ 'all.yaml': locationYaml() }, { at });
    await expect(readAll()).resolves.toEqual([
      '2021-01-01 all.yaml: there is no such file',
      '2021-01-01 a',
      '2021-01-01 all.yaml: it leads to no entity of the organisation',
    ]);
  });

  it('says what of a state it cannot follow', async () => {
    await repository.commit(
      {
        'all.yaml': locationYaml(
          './org/all.yaml',
          'https://x.example/all.yaml',
          '/etc/all.yaml',
          '../secret.yaml',
          './gone.yaml',
          './none/*.yaml',
        ),
        'org/all.yaml': locationYaml('./a.yaml', '../all.yaml'),
        'org/a.yaml': `${groupYaml('a')}---\n${groupYaml('a', 'B')}`,
      },
      { at: '2021-01-01T00:00:00Z' },
    );
    const [line] = await readAll();
    expect(line.split(' (')).toEqual([
      '2021-01-01 a',
      expect.stringMatching(/^all\.yaml: the target "https:.* is not followed/),
      expect.stringMatching(
        /^all\.yaml: the target "\/etc\/all.* not followed/,
      ),
      'all.yaml: the target "../secret.yaml" leads outside)',
      'all.yaml: the target "./none/*.yaml" matches no file)',
      'gone.yaml: there is no such file)',
      'org/a.yaml: group:default/a is declared already)',
    ]);
  });

  it('finds what a rewritten history has in common with the one before', async () => {
    const at = '2021-01-01T00:00:00Z';
    const kept = await repository.commit(catalogOf({ a: 'A' }), { at });
    await repository.commit(catalogOf({ a: 'B' }), { at });
    const gone = await repository.commit(catalogOf({ a: 'C' }), { at });
    await repository.commit(catalogOf({ a: 'D' }), { at, parents: [kept] });
    const past = await open();
    await expect(past.commonWith(gone)).resolves.toBe(kept);
    await expect(past.commonWith('0'.repeat(40))).resolves.toBeUndefined();
  });

  it.each(['trunk', 'HEAD^{tree}'])('has no ref %j', async ref => {
    await repository.commit(catalogOf({ a: 'A' }), {
      at: '2021-01-01T00:00:00Z',
    });
    await expect(open({ ref })).rejects.toThrow(
      `has no ref ${JSON.stringify(ref)}`,
    );
  });

  it('parses each content once in 10,000 commits', async () => {
    const contents = 40;
    const trees: string[] = [];
    for (let i = 0; i < contents; i++) {
      trees.push(
        await repository.writeTree({
          ...catalogOf({ a: 'A', b: 'B', c: 'C', d: `${i}` }),
          // Renamed in every second commit.
          [`groups/${i % 2 ? 'moved' : 'e'}.yaml`]: groupYaml('e'),
        }),
      );
    }
    for (let i = 0; i < 10_000; i++) {
      await repository.commit(trees[Math.floor(i / 3) % contents], {
        at: new Date(Date.UTC(2015, 0, 1, i * 8)).toISOString(),
        moveBranch: i === 9_999,
      });
    }
    const parse = jest.fn(parseCatalogFile);
    const past = await open({ parse });
    expect(past.points).toHaveLength(10_000);
    let states = 0;
    for (const index of past.points.keys()) {
      states += (await past.read(index)) === 'unchanged' ? 0 : 1;
    }
    expect(states).toBe(3_334);
    // all.yaml, a, b, c, e, and each content of d
    expect(parse).toHaveBeenCalledTimes(5 + contents);
  });
});
