import { badgeMarkdown } from './badgeMarkdown';

describe('badgeMarkdown', () => {
  it('shows the picture and leads to the page', () => {
    expect(
      badgeMarkdown({
        title: 'Production readiness',
        picture: 'https://example.com/api/scorecards/badges/abc.svg',
        page: 'https://example.com/catalog/default/component/memories',
      }),
    ).toBe(
      '[![Production readiness](https://example.com/api/scorecards/badges/abc.svg)](https://example.com/catalog/default/component/memories)',
    );
  });

  it('stays one link, whatever is in it', () => {
    expect(
      badgeMarkdown({
        title: 'a]\n(b) [c',
        picture: 'https://example.com/a.svg',
        page: 'https://example.com/(a) b',
      }),
    ).toBe(
      '[![a\\] (b) \\[c](https://example.com/a.svg)](https://example.com/%28a%29%20b)',
    );
  });
});
