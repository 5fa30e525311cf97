import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readImportOptions } from './readImportOptions';

const read = (...imports: JsonObject[]) =>
  readImportOptions(
    new ConfigReader({ teamTopology: { history: { imports } } }),
  );

const folder = (date: string) => ({ date, target: `../${date}/all.yaml` });
const git = { directory: '/srv/catalog', target: './all.yaml' };

describe('readImportOptions', () => {
  it('imports nothing where nothing is configured', () => {
    expect(readImportOptions(new ConfigReader({}))).toEqual([]);
  });

  it('reads folders in the order of their dates', () => {
    expect(
      read({
        id: 'epochs',
        folders: [folder('2021-06-01'), folder('2019-06-01')],
      }),
    ).toEqual([
      { id: 'epochs', folders: [folder('2019-06-01'), folder('2021-06-01')] },
    ]);
  });

  it('reads a repository', () => {
    expect(
      read({ id: 'catalog', git }, { id: 'old', git: { ...git, ref: 'v1' } }),
    ).toEqual([
      {
        id: 'catalog',
        git: { directory: '/srv/catalog', target: 'all.yaml', ref: 'HEAD' },
      },
      {
        id: 'old',
        git: { directory: '/srv/catalog', target: 'all.yaml', ref: 'v1' },
      },
    ]);
  });

  it.each<[string, JsonObject, RegExp]>([
    [
      'an id that is none',
      { id: 'My import', git },
      /imports\[0\]\.id is "My import"; allowed: /,
    ],
    ['neither', { id: 'a' }, /imports\[0\] must have either folders or git/],
    [
      'both',
      { id: 'a', git, folders: [] },
      /imports\[0\] must have either folders or git/,
    ],
    [
      'no day',
      { id: 'a', folders: [folder('2021-06-01'), folder('2021-02-30')] },
      /imports\[0\]\.folders\[1\]\.date is "2021-02-30", which is not a day/,
    ],
    [
      'a day twice',
      { id: 'a', folders: [folder('2021-06-01'), folder('2021-06-01')] },
      /imports\[0\]\.folders\[1\]\.date is 2021-06-01, as another/,
    ],
    [
      'a target outside',
      { id: 'a', git: { ...git, target: 'a/../../b.yaml' } },
      /imports\[0\]\.git\.target is "a\/\.\.\/\.\.\/b\.yaml"; allowed: /,
    ],
    [
      'an absolute target',
      { id: 'a', git: { ...git, target: '/etc/all.yaml' } },
      /imports\[0\]\.git\.target/,
    ],
    [
      'no directory',
      { id: 'a', git: { target: 'all.yaml' } },
      /imports\[0\]\.git\.directory/,
    ],
    [
      'no target',
      { id: 'a', folders: [{ date: '2021-06-01' }] },
      /imports\[0\]\.folders\[0\]\.target/,
    ],
  ])('refuses %s and names the key', (_, item, message) => {
    expect(() => read(item)).toThrow(message);
  });

  it('refuses an id twice', () => {
    expect(() => read({ id: 'a', git }, { id: 'a', git })).toThrow(
      'teamTopology.history.imports[1].id is "a", as another import has it',
    );
  });
});
