import { createMockDirectory } from '@backstage/backend-test-utils';
import { Workspace } from '../workspace/Workspace';
import { alignLists } from './alignLists';
import { YAML_LIMITS, parseDocuments, readDocuments } from './parseDocuments';
import { YamlFile } from './YamlFile';

jest.setTimeout(60_000);

const directory = createMockDirectory();
const header = 'apiVersion: kumiki.dev/v1alpha1\nkind: TeamApi\n';
const teamApi = (name: string, bytes: number) => {
  const start = `${header}metadata:\n  name: ${name}\nspec:\n  does:\n`;
  const item = '    - responsibility: some-responsibility\n';
  return start + item.repeat(Math.floor((bytes - start.length) / item.length));
};

async function open(content: Record<string, string>) {
  directory.setContent({ workspace: content });
  return Workspace.create(directory.resolve('workspace'));
}

/** Counts how often the fields of items are read. */
function counted(items: readonly string[]) {
  let reads = 0;
  const list = items.map(name =>
    Object.defineProperty({}, 'name', {
      enumerable: true,
      get: () => {
        reads++;
        return name;
      },
    }),
  );
  return { list, reads: () => reads };
}

describe('large files', () => {
  it('of 0.9 MB are refused by their bytes', async () => {
    const workspace = await open({ 'sre.yaml': teamApi('sre', 900_000) });
    for (const work of [
      () => workspace.findEntity('teamapi:default/sre'),
      () => workspace.read('sre.yaml'),
    ]) {
      await expect(work()).rejects.toThrow(
        `bytes; allowed: ${YAML_LIMITS.fileBytes}`,
      );
    }
  });

  it('with 60,000 keys in one map are refused by their tokens', () => {
    const text = Array.from(
      { length: 60_000 },
      (_, index) => `key${index}: 1\n`,
    ).join('');
    expect(() => YamlFile.parse(text, { path: 'a.yaml' })).toThrow(
      `a.yaml has more than ${YAML_LIMITS.fileTokens} YAML tokens`,
    );
  });

  it('whose aliases repeat long lists are refused by their values', () => {
    const text = `a: &a [${'1,'.repeat(1_000)}]\nb: [${'*a,'.repeat(99)}]`;
    for (const read of [parseDocuments, readDocuments]) {
      expect(() => read(text, 'a.yaml')).toThrow(
        `its aliases expand to more than ${YAML_LIMITS.fileValues} values`,
      );
    }
  });

  it('with as many tokens as are allowed are read and changed', () => {
    const keys = Array.from({ length: 3_500 }, (_, index) => `key${index}`);
    const text = keys.map(key => `${key}: 1\n`).join('');
    const file = YamlFile.parse(text, { path: 'a.yaml' });
    const changed = Object.fromEntries(keys.map(key => [key, 2]));
    expect(file.withDocument(0, changed).text).toBe(
      text.replaceAll(': 1', ': 2'),
    );
  });

  it('of 40 kB, 400 of them, are refused by the bytes of all', async () => {
    const workspace = await open(
      Object.fromEntries(
        Array.from({ length: 400 }, (_, index) => [
          `${index}.yaml`,
          teamApi(`team-${index}`, 40_000),
        ]),
      ),
    );
    await expect(workspace.listEntities('TeamApi')).rejects.toThrow(
      `more than ${YAML_LIMITS.workspaceBytes} bytes`,
    );
  });

  it('that are no catalog files are passed over', async () => {
    const workspace = await open({
      'lock.yaml': `# a component\n${'x: 1\n'.repeat(200_000)}`,
      'sre.yaml': `${header}metadata:\n  name: sre\n`,
    });
    expect(await workspace.listEntities('Component')).toEqual([]);
    expect(await workspace.listEntities('TeamApi')).toHaveLength(1);
  });

  it('keep refusing a key that is there twice', () => {
    for (const text of ['a: 1\na: 2\n', 'b: { "a": 1, a: 2 }\n']) {
      expect(() => parseDocuments(text, 'a.yaml')).toThrow(
        'Map keys must be unique',
      );
    }
  });
});

describe('lists of 25,000 items', () => {
  const names = Array.from({ length: 25_000 }, (_, index) => `item-${index}`);

  it('are aligned with a few looks at each item', () => {
    const current = counted(names);
    const intended = counted(names.map(name => `other-${name}`));
    const { partner } = alignLists(current.list, intended.list);
    expect(partner.every(it => it === undefined)).toBe(true);
    expect(current.reads() + intended.reads()).toBeLessThan(10 * names.length);
  });

  it('are told apart by their first field', () => {
    const { partner } = alignLists(
      names.map(name => ({ name, is: 'old' })),
      names.map(name => ({ name, is: 'new' })),
    );
    expect(partner).toEqual(names.map((_, index) => index));
  });

  it('are told apart by a few first fields only', () => {
    const { partner } = alignLists(
      names.map((_, index) => ({ [`field-${index}`]: 1, is: 'old' })),
      names.map((_, index) => ({ [`field-${index}`]: 1, is: 'new' })),
    );
    expect(partner.filter(it => it !== undefined)).toHaveLength(8);
  });

  it('are replaced, as many of them as a file may have', () => {
    const some = names.slice(0, 4_000);
    const text = `spec:\n${some.map(name => `  - ${name}\n`).join('')}`;
    const file = YamlFile.parse(text, { path: 'a.yaml' });
    const intended = some.map(name => `other-${name}`);
    expect(file.withDocument(0, { spec: intended }).documents).toEqual([
      { spec: intended },
    ]);
    const all = `spec:\n${names.map(name => `  - ${name}\n`).join('')}`;
    expect(() => YamlFile.parse(all, { path: 'a.yaml' })).toThrow(
      'YAML tokens',
    );
  });
});
