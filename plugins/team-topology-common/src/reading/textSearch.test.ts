import { foldText, textSearch } from './textSearch';

const find = (items: string[], search: string) =>
  textSearch(items, search, item => [item]);

describe('foldText', () => {
  it.each([
    ['case', 'SRE', 'sre'],
    ['full width', 'ＳＲＥ', 'sre'],
    ['half-width katakana', 'ﾒﾓﾘｰｽﾞ', 'メモリーズ'],
    ['hiragana and katakana', 'おもいで', 'オモイデ'],
    ['accents', 'Équipe', 'equipe'],
    ['spaces', 'guardian　app', 'GuardianApp'],
    ['hyphens', 'in-house–infra', 'in house infra'],
    ['the middle dot', 'データ・基盤', 'データ基盤'],
    ['the dot above a Turkish I', 'İstanbul', 'istanbul'],
  ])('ignores %s', (_what, one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it.each([
    ['voicing', 'ハンコ', 'バンコ'],
    ['long vowels', 'カート', 'カト'],
    ['different words', 'billing', 'building'],
  ])('keeps %s', (_what, one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });
});

describe('textSearch', () => {
  const teams = [
    'SRE platform',
    'Billing',
    'ＳＲＥ （東京）',
    'ヒカリ・チーム',
    'Front-end',
    'Café',
    'Mail and DNS (メールと DNS)',
  ];

  it.each([
    ['sre', ['SRE platform', 'ＳＲＥ （東京）']],
    ['platform sre', ['SRE platform']],
    ['sre billing', []],
    ['ひかり', ['ヒカリ・チーム']],
    ['ひかりチーム', ['ヒカリ・チーム']],
    ['frontend', ['Front-end']],
    ['front end', ['Front-end']],
    ['Cafe', ['Café']],
    ['ﾒｰﾙ', ['Mail and DNS (メールと DNS)']],
    ['DNS mail', ['Mail and DNS (メールと DNS)']],
    ['laptops', []],
    ['mail laptops', []],
    ['まいる', []],
    ['  ', teams],
    ['-', teams],
  ])('finds with “%s” %j', (search, expected) => {
    expect(find(teams, search)).toEqual(expected);
  });

  it.each(['mial dns', 'maail', 'mxil', 'メーラと'])(
    'forgives one slip in a word: “%s”',
    search => expect(find(teams, search)).toEqual([teams[6]]),
  );

  it.each(['dnx', 'mxyl'])('does not forgive “%s”', search =>
    expect(find(teams, search)).toEqual([]),
  );

  it('forgives only where nothing is found as it is written', () => {
    expect(find(['Billing', 'Filling'], 'billing')).toEqual(['Billing']);
    expect(find(['Filling'], 'billing')).toEqual(['Filling']);
  });

  it('finds no word across two texts', () => {
    expect(textSearch([1], 'ab', () => ['xa', 'by'])).toEqual([]);
    expect(textSearch([1], 'xa by', () => ['xa', undefined, 'by'])).toEqual([
      1,
    ]);
  });

  it('does not read a text without end', () => {
    const start = 'a'.repeat(1_000_000);
    expect(textSearch([`${start}b`], 'ab', text => [text])).toEqual([]);
  });
});
