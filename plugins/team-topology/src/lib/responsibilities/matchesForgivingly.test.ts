import { matchesForgivingly } from './matchesForgivingly';

const MAIL = 'Mail and DNS (メールと DNS)';

describe('matchesForgivingly', () => {
  it.each([
    'mail',
    'DNS mail',
    'ｍａｉｌ',
    'めーる',
    'メール dns',
    'ﾒｰﾙ',
    ' ',
    '',
  ])('finds mail by “%s”', search =>
    expect(matchesForgivingly(MAIL, search)).toBe(true),
  );

  it.each(['mial dns', 'maail', 'mxil', 'メーラと'])(
    'forgives one slip in a word: “%s”',
    search => expect(matchesForgivingly(MAIL, search)).toBe(true),
  );

  it.each(['dnx', 'laptops', 'mail laptops', 'まいる', 'mxyl'])(
    'does not find mail by “%s”',
    search => expect(matchesForgivingly(MAIL, search)).toBe(false),
  );
});
