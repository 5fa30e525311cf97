import { textSearch } from './textSearch';

describe('textSearch', () => {
  const teams = ['SRE platform', 'Billing', 'ＳＲＥ （東京）'];
  const find = (search: string) => textSearch(teams, search, team => [team]);

  it('ignores case and width', () => {
    expect(find('sre')).toEqual(['SRE platform', 'ＳＲＥ （東京）']);
  });

  it('wants every word, in any order', () => {
    expect(find('platform sre')).toEqual(['SRE platform']);
    expect(find('sre billing')).toEqual([]);
  });

  it('finds everything with nothing', () => {
    expect(find('  ')).toEqual(teams);
  });
});
