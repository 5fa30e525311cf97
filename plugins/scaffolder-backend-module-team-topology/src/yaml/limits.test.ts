import { JsonObject } from '@backstage/types';
import { alignLists } from './alignLists';
import { MOST_BYTES, MOST_TOKENS } from './refuseTooMuch';
import { readYamlData, YamlFile } from './YamlFile';

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const parse = (text: string) => YamlFile.parse(text, { path: 'teams.yaml' });

describe('a YAML file', () => {
  it.each([
    [
      '0.9 MB of declarations',
      lines(20_000, index => `- { responsibility: work-${index}, since: no }`),
      'teams.yaml has 868889 bytes; allowed: 262144',
    ],
    [
      '60,000 keys in one map',
      lines(60_000, index => `k${index}: 1`),
      'teams.yaml has 588889 bytes; allowed: 262144',
    ],
    [
      '60,000 keys that take no room',
      `{${lines(60_000, () => '?,').replace(/\n/g, '')}}`,
      'teams.yaml has more than 20000 words and signs of YAML',
    ],
    [
      '2,000 keys in one map',
      lines(2_000, index => `k${index}: 1`),
      'teams.yaml has too many keys in one map; allowed: about 1000',
    ],
    [
      '2,000 keys in braces',
      `a: {${lines(2_000, index => `k${index}: 1,`)}}`,
      'teams.yaml has too many keys in one map; allowed: about 1000',
    ],
    [
      'many maps of 900 keys',
      lines(4, map => `a${map}:\n${lines(900, index => `  k${index}: 1`)}`),
      'teams.yaml has too many keys in one map; allowed: about 1000',
    ],
    [
      '25,000 items of a list',
      `a:\n${lines(25_000, index => `- ${index}`)}`,
      'teams.yaml has more than 20000 words and signs of YAML',
    ],
    [
      'aliases that make 99 of 1,000 values',
      `a: &a [${'1,'.repeat(1_000)}]\nb: [${'*a,'.repeat(99)}]`,
      'its aliases make more than 50000 values of it',
    ],
  ])('with %s is refused before it is taken apart', (_, text, reason) => {
    expect(() => parse(text)).toThrow(reason);
    expect(() => readYamlData(text, { path: 'teams.yaml' })).toThrow(reason);
  });

  it('of 800 teams is read and changed', () => {
    const team = (index: number) =>
      `apiVersion: v1\nkind: Group\nmetadata:\n  name: team-${index}\nspec:\n  type: team\n  parent: all\n  children: []`;
    const text = `${lines(800, index => `---\n${team(index)}`)}\n`;
    expect(text.length).toBeLessThan(MOST_BYTES);
    const file = parse(text);
    expect(file.documents).toHaveLength(800);
    const changed = file.withDocument(799, {
      ...(file.documents[799] as JsonObject),
      kind: 'Team',
    });
    expect(changed.text).toBe(
      text.replace(
        /kind: Group(?=\nmetadata:\n {2}name: team-799\n)/,
        'kind: Team',
      ),
    );
  });

  it('of as many items as are allowed is written again', () => {
    const count = Math.floor(MOST_TOKENS / 2) - 10;
    const file = parse(`a: [${'1,'.repeat(count)}]\n`);
    const data = { a: Array.from({ length: 4_000 }, (_, index) => index) };
    expect(file.withDocument(0, data).documents).toEqual([data]);
    const block = parse(`a:\n${lines(count, index => `- ${index}`)}\n`);
    const others = data.a.map(index => `n${index}`);
    expect(block.withDocument(0, { a: others }).documents).toEqual([
      { a: others },
    ]);
  });
});

describe('alignLists', () => {
  /** Items that count how often somebody looks at them. */
  function counted(count: number, from = 0) {
    const looks = { count: 0 };
    const items = Array.from({ length: count }, (_, index) =>
      Object.defineProperty({}, 'responsibility', {
        enumerable: true,
        get() {
          looks.count += 1;
          return `work-${from + index}`;
        },
      }),
    );
    return { items, looks };
  }

  it.each([
    ['all others', 25_000, 0],
    ['the same without one', 1, 25_000],
  ])(
    'looks at each of 25,000 items a few times where they become %s',
    (_, from, kept) => {
      const current = counted(25_000);
      const intended = counted(25_000, kept > 0 ? from : 25_000);
      const { partner } = alignLists(current.items, intended.items);
      const taken = partner.filter(it => it !== undefined);
      expect(taken).toHaveLength(kept > 0 ? 24_999 : 0);
      expect(current.looks.count).toBeLessThanOrEqual(3 * 25_000);
      expect(intended.looks.count).toBeLessThanOrEqual(3 * 25_000);
    },
  );

  it('keeps what is about the same, in its order, where nothing is the same', () => {
    const item = (responsibility: string, since: string) => ({
      responsibility,
      since,
    });
    const names = Array.from({ length: 600 }, (_, index) => `work-${index}`);
    const current = names.map(name => item(name, 'old'));
    const intended = [
      ...names.filter((__, index) => index % 3 !== 0),
      'work-0',
    ].map(name => item(name, 'new'));
    const { partner } = alignLists(current, intended);
    expect(partner).toEqual([
      ...names.map((__, index) => index).filter(index => index % 3 !== 0),
      undefined,
    ]);
  });
});
