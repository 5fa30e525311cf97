import {
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
// eslint-disable-next-line @backstage/no-relative-monorepo-imports -- scripts are outside of all packages
import {
  expressionsOf,
  readDictionary,
  textsOf,
  translateContent,
} from '../../../scripts/lib/translateContent.mjs';
// eslint-disable-next-line @backstage/no-relative-monorepo-imports -- scripts are outside of all packages
import {
  languagesOf,
  translateFolder,
} from '../../../scripts/lib/translateFolder.mjs';

const root = resolve(__dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pathsOf = (folder: string) =>
  globSync([`${folder}/**/*.yaml`, `${folder}/**/*.json`], {
    cwd: root,
    exclude: [`${folder}/ja.yaml`, '**/skeleton/**'],
  }).sort();

/** Every value of a file with its place, such as `0.spec.owner`. */
function valuesOf(value: unknown, place: string): [string, unknown][] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) =>
        valuesOf(inner, `${place}.${key}`),
      )
    : [[place, value]];
}

describe.each(['examples', 'templates'])('%s in Japanese', folder => {
  const paths = pathsOf(folder);
  const dictionary = readDictionary('ja.yaml', read(`${folder}/ja.yaml`));
  const texts = new Set(paths.flatMap(path => textsOf(path, read(path))));
  const entries = [...dictionary];

  it('says every text', () => {
    expect(texts.size).toBeGreaterThan(200);
    expect([...texts].filter(text => !dictionary.has(text))).toEqual([]);
  });

  it('has no text that nobody says', () => {
    expect([...dictionary.keys()].filter(text => !texts.has(text))).toEqual([]);
  });

  it('leaves expressions, code and links as they are', () => {
    const partsOf = (text: string) => [
      ...expressionsOf(text),
      ...(text.match(/`[^`]*`|\]\([^)]*\)/g) ?? []).sort(),
    ];

    expect(
      entries.filter(
        ([text, translated]) =>
          partsOf(text).join() !== partsOf(translated).join(),
      ),
    ).toEqual([]);
  });

  it('has titles in which both languages are found', () => {
    const both = entries.flatMap(([text, translated]) => {
      const [, english, japanese] = /^(.+) \(([^()]+)\)$/.exec(text) ?? [];
      return /[^\x20-\x7e]/.test(japanese ?? '')
        ? [[translated, `${japanese} (${english})`]]
        : [];
    });

    expect(both.length).toBeGreaterThan(10);
    expect(both.filter(([translated, title]) => translated !== title)).toEqual(
      [],
    );
  });

  it.each(paths)('changes nothing but texts: %s', path => {
    const source = read(path);
    const known = new Set(textsOf(path, source));
    const { content, missing } = translateContent(path, source, dictionary);
    const before = parseAllDocuments(source).map(it => it.toJS());
    const after = parseAllDocuments(content).map(it => it.toJS());

    const expected = valuesOf(before, '').map(([place, value]) => [
      place,
      value,
    ]);
    const changed = valuesOf(after, '').filter(
      ([place, value], at) =>
        place !== expected[at][0] || value !== expected[at][1],
    );

    expect(missing).toEqual([]);
    expect(valuesOf(after, '')).toHaveLength(expected.length);
    for (const [place, value] of changed) {
      const text = String(expected.find(([it]) => it === place)?.[1]);
      expect({ place, known: known.has(text), value }).toEqual({
        place,
        known: true,
        value: dictionary.get(text),
      });
    }
    const commentsOf = (text: string) => text.match(/^ *#.*$/gm);
    expect(commentsOf(content)).toEqual(commentsOf(source));
  });
});

describe('the templates in Japanese', () => {
  const dictionary = readDictionary('ja.yaml', read('templates/ja.yaml'));
  const paths = pathsOf('templates').filter(it => it.endsWith('template.yaml'));
  const policy = EntityPolicies.allOf([
    new SchemaValidEntityPolicy(),
    new NoForeignRootFieldsEntityPolicy(),
    new FieldFormatEntityPolicy(),
  ]);

  it.each(paths)('are accepted by the catalog: %s', async path => {
    const { content } = translateContent(path, read(path), dictionary);
    const template = parse(content);

    await expect(policy.enforce(template)).resolves.toBeDefined();
    await expect(templateEntityV1beta3Validator.check(template)).resolves.toBe(
      true,
    );
  });
});

describe('the configuration of the demo in Japanese', () => {
  const english = parse(read('app-config.yaml'));
  const japanese = parse(read('app-config.ja.yaml'));

  it('has the extensions of the demo, in other words', () => {
    const words = ['label', 'title', 'defaultLanguage'];
    const isSame = ([place]: [string, unknown]) =>
      !words.includes(place.split('.').at(-1)!);
    const extensionsOf = (config: { app: { extensions: unknown } }) =>
      valuesOf(config.app.extensions, '').filter(isSame);

    expect(extensionsOf(japanese)).toEqual(extensionsOf(english));
    expect(JSON.stringify(japanese.app.extensions)).toContain(
      '"defaultLanguage":"ja"',
    );
  });

  it('shares no folder with the one in English', () => {
    const foldersOf = (config: object) =>
      valuesOf(config, '').filter(([, value]) =>
        String(value).startsWith('../../'),
      );
    const shared = new Map(foldersOf(english));

    expect(foldersOf(japanese).map(([place]) => place)).toEqual(
      foldersOf(english).map(([place]) => place),
    );
    expect(
      foldersOf(japanese).filter(
        ([place, value]) => shared.get(place) === value,
      ),
    ).toEqual([]);
  });
});

describe('translating a folder', () => {
  const directory = createMockDirectory();
  const entity = (more: string) => `# A team
apiVersion: kumiki.dev/v1alpha1
kind: TeamApi
metadata: { name: Calm, title: Calm } # twice
spec:
  mission: >-
    Nobody is woken
    at night.
  # Where to go
  doesNot:
    - { reason: 'Not ours', handOffTo: 'Not ours' }
${more}`;

  const translate = (files: Record<string, string>, language = 'ja') => {
    directory.setContent({ source: files });
    return translateFolder({
      folder: directory.resolve('source'),
      language,
      target: directory.resolve('target'),
    });
  };

  it('replaces texts, and keeps names, comments and other files', async () => {
    const result = await translate({
      'ja.yaml':
        'Calm: 静か\nNobody is woken at night.: "夜中に, 誰も: 起こしません"\nNot ours: "担当外: [1]"\n',
      'a/team.yaml': entity('  purpose: Unknown\n'),
      'a/other.yaml': 'title: Calm\n',
      'a/skeleton/catalog-info.yaml': 'title: {{ a }}: Calm\n',
      'README.md': 'Calm\n',
    });

    expect(result).toEqual({ files: 4, missing: ['Unknown'] });
    expect(directory.content({ path: 'target' })).toEqual({
      a: {
        'team.yaml': `# A team
apiVersion: kumiki.dev/v1alpha1
kind: TeamApi
metadata: { name: Calm, title: 静か } # twice
spec:
  mission: '夜中に, 誰も: 起こしません'
  # Where to go
  doesNot:
    - { reason: '担当外: [1]', handOffTo: 'Not ours' }
  purpose: Unknown
`,
        'other.yaml': 'title: Calm\n',
        skeleton: { 'catalog-info.yaml': 'title: {{ a }}: Calm\n' },
      },
      'README.md': 'Calm\n',
    });
  });

  it('has a language for each dictionary', async () => {
    directory.setContent({
      'all.yaml': '',
      'ja.yaml': '',
      'pt-BR.yaml': '',
      nested: { 'fr.yaml': '' },
    });
    expect(await languagesOf(directory.path)).toEqual(['ja', 'pt-BR']);
  });

  it.each([
    [{}, 'ja', 'has no texts in "ja"; it has: none'],
    [{ 'ja.yaml': 'A: あ' }, 'fr', 'has no texts in "fr"; it has: ja'],
    [{ 'ja.yaml': 'A: あ' }, '../ja', 'has no texts in "../ja"'],
    [{ 'ja.yaml': 'A: あ\nB:' }, 'ja', 'ja.yaml: "B" needs a text'],
    [{ 'ja.yaml': 'A: あ\nA: い' }, 'ja', 'ja.yaml:2: Map keys must be unique'],
    [{ 'ja.yaml': 'A: あ', 'b.yaml': 'a: 1\nb: [' }, 'ja', 'b.yaml:2: '],
  ])('refuses %j in %s', async (files, language, reason) => {
    await expect(translate(files, language)).rejects.toThrow(reason);
    expect(directory.content()).not.toHaveProperty('target');
  });

  it('refuses a target that is not empty or lies within the folder', async () => {
    directory.setContent({
      source: { 'ja.yaml': 'A: あ' },
      target: { 'a.yaml': '' },
    });
    const folder = directory.resolve('source');
    for (const target of ['target', 'target/a.yaml', 'source/ja']) {
      await expect(
        translateFolder({
          folder,
          language: 'ja',
          target: directory.resolve(target),
        }),
      ).rejects.toThrow('choose another');
    }
  });
});
