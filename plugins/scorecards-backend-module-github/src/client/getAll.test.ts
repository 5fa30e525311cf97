import { nextPageParameters } from './getAll';

describe('nextPageParameters', () => {
  it('reads the link to the next page and no other', () => {
    const link =
      '<https://api.github.com/x?page=2&q=a>; rel="next", <https://api.github.com/x?page=9>; rel="last"';

    expect(nextPageParameters(link)?.get('page')).toBe('2');
  });

  it.each([
    undefined,
    '',
    'nonsense',
    '<nowhere>; rel="next"',
    '<https://api.github.com/x?page=1>; rel="first"',
  ])('finds no page in %p', link => {
    expect(nextPageParameters(link)).toBeUndefined();
  });
});
