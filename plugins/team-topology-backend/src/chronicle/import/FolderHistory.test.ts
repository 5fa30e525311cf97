import { createMockDirectory } from '@backstage/backend-test-utils';
import { project } from '../../__testUtils__/ImportingOrganisation';
import {
  catalogOf,
  groupYaml,
  locationYaml,
} from '../../__testUtils__/pastCatalog';
import { FolderHistory } from './FolderHistory';

describe('FolderHistory', () => {
  const directory = createMockDirectory();

  const open = () =>
    FolderHistory.create({
      id: 'epochs',
      folders: ['2019-06-01', '2021-06-01'].map(date => ({
        date,
        target: directory.resolve(date, 'all.yaml'),
      })),
      project,
    }).open();

  const addFiles = (folder: string, files: Record<string, string>) =>
    directory.addContent(
      Object.fromEntries(
        Object.entries(files).map(([path, it]) => [`${folder}/${path}`, it]),
      ),
    );

  beforeEach(() => {
    directory.clear();
    addFiles('2019-06-01', catalogOf({ infra: 'A' }));
    addFiles('2021-06-01', {
      'all.yaml': locationYaml('./sre.yaml', '../shared/it.yaml'),
      'sre.yaml': groupYaml('sre'),
    });
    addFiles('shared', { 'it.yaml': groupYaml('it') });
  });

  it('reads each folder with what it shares with others', async () => {
    const past = await open();
    const refs = [];
    for (const index of past.points.keys()) {
      const state = await past.read(index);
      refs.push(
        state === 'unchanged' ? state : state.files.flat().map(it => it.ref),
      );
    }
    expect(past.points.map(({ day }) => day)).toEqual([
      '2019-06-01',
      '2021-06-01',
    ]);
    expect(refs).toEqual([
      ['group:default/infra'],
      ['group:default/sre', 'group:default/it'],
    ]);
  });

  it('differs where a file says something else, not where it only looks different', async () => {
    const { digest } = await open();
    addFiles('shared', { 'it.yaml': `# As ever.\n${groupYaml('it')}` });
    expect((await open()).digest).toBe(digest);
    addFiles('shared', { 'it.yaml': groupYaml('it', 'Changed.') });
    expect((await open()).digest).not.toBe(digest);
  });

  it.each([
    ['is not there', 'other.yaml', /all\.yaml: there is no such file/],
    ['is a folder', 'all.yaml/a', /all\.yaml: it cannot be read \(EISDIR\)/],
  ])('cannot tell the state where a file %s', async (_, path, message) => {
    directory.clear();
    addFiles('2019-06-01', { [path]: '' });
    addFiles('2021-06-01', catalogOf({ sre: 'A' }));
    const past = await open();
    await expect(past.read(0)).rejects.toThrow(message);
  });

  it('is not taken for empty where none of its files is there', async () => {
    directory.clear();
    await expect(open()).rejects.toThrow(/there is no such file/);
  });
});
