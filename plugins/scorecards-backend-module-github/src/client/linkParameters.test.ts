import { linkParameters } from './linkParameters';

describe('linkParameters', () => {
  const link =
    '<https://api.github.com/x?page=2&q=a>; rel="next", <https://api.github.com/x?page=9>; rel="last"';

  it.each([
    ['next', '2'],
    ['last', '9'],
  ] as const)('reads the page of the link called %s', (relation, page) => {
    expect(linkParameters(link, relation)?.get('page')).toBe(page);
  });

  it.each([undefined, '', 'nonsense', '<nowhere>; rel="next"'])(
    'finds no page in %p',
    text => {
      expect(linkParameters(text, 'next')).toBeUndefined();
    },
  );
});
