import { labelOf, nameOfRef, withDistinctTitles } from './names';

describe('nameOfRef', () => {
  it.each([
    ['group:default/sre', 'sre'],
    ['group:shop/payments', 'shop/payments'],
    ['sre', 'sre'],
    ['a/b/c:d', 'a/b/c:d'],
    ['', ''],
  ])('makes %s into %s', (ref, name) => {
    expect(nameOfRef(ref)).toBe(name);
  });
});

describe('withDistinctTitles', () => {
  it('adds the name where several have one title, whatever its case and width', () => {
    const titles = withDistinctTitles([
      { ref: 'group:default/payments', title: 'Payments' },
      { ref: 'group:shop/payments', title: 'Payments' },
      { ref: 'group:shop/money', title: 'ＰＡＹＭＥＮＴＳ' },
      { ref: 'group:default/sre', title: 'SRE' },
    ]).map(({ title }) => title);
    expect(titles).toEqual([
      'Payments (payments)',
      'Payments (shop/payments)',
      'ＰＡＹＭＥＮＴＳ (shop/money)',
      'SRE',
    ]);
  });

  it('takes what is listed twice for one', () => {
    const sre = { ref: 'group:default/sre', title: 'SRE' };
    expect(withDistinctTitles([sre, sre])).toEqual([sre, sre]);
    expect(labelOf(sre)).toBe('SRE (sre)');
  });
});
