import { searchTeams } from './teamNames';

const TEAMS = [
  { ref: 'group:default/guardian', label: 'Guardian app (保護者アプリ)' },
  { ref: 'group:default/sre', label: 'SRE' },
  { ref: 'group:product/memories', label: 'おもいで' },
];

describe('searchTeams', () => {
  it.each([
    ['guard', ['group:default/guardian']],
    ['保護者', ['group:default/guardian']],
    ['アプリ', ['group:default/guardian']],
    ['ｓｒｅ', ['group:default/sre']],
    ['オモイデ', ['group:product/memories']],
    ['memories', ['group:product/memories']],
    ['zzz', []],
    ['', []],
    ['  ', []],
    ['(', ['group:default/guardian']],
  ])('finds %p', (text, refs) => {
    expect(searchTeams(TEAMS, text)).toEqual(refs);
  });

  it('finds a grouping by what it says that it is', () => {
    const product = { ref: 'group:default/product', label: 'Product' };
    const groupings = [
      { ...product, typeName: 'Platform grouping' },
      { ref: 'group:default/office', label: 'Office' },
    ];
    expect(searchTeams(groupings, 'platform')).toEqual([product.ref]);
  });

  it('does not look at what every ref has in common', () => {
    expect(searchTeams(TEAMS, 'group')).toEqual([]);
    expect(searchTeams(TEAMS, 'default')).toEqual([]);
  });
});
