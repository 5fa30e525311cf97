import { isSearchResultOfOurs, readSearchDocument } from './searchDocuments';

const DOCUMENT = { title: 'Jobs', text: 'cron', location: '/team-topology' };

describe('a document of the search', () => {
  it('is one of ours by its type alone', () => {
    expect(isSearchResultOfOurs({ type: 'golden-path' })).toBe(true);
    expect(isSearchResultOfOurs({ type: 'responsibility' })).toBe(true);
    expect(isSearchResultOfOurs({ type: 'team-api' })).toBe(true);
    expect(isSearchResultOfOurs({ type: 'software-catalog' })).toBe(false);
  });

  it('says what it is about', () => {
    expect(
      readSearchDocument({
        ...DOCUMENT,
        entityRef: 'capability:default/jobs',
        verdict: 'planned',
      }),
    ).toEqual({ type: 'golden-path', verdict: 'planned' });
    expect(
      readSearchDocument({
        ...DOCUMENT,
        entityRef: 'responsibility:default/mail',
      }),
    ).toEqual({ type: 'responsibility' });
    expect(
      readSearchDocument({ ...DOCUMENT, entityRef: 'teamapi:default/sre' }),
    ).toEqual({ type: 'team-api' });
  });

  it.each([
    {},
    { entityRef: 7 },
    { entityRef: 'component:default/jobs', verdict: 'offered' },
  ])('is none of ours when it is %p', extra => {
    expect(readSearchDocument({ ...DOCUMENT, ...extra })).toBeUndefined();
  });

  it('promises nothing with a verdict that is none', () => {
    expect(
      readSearchDocument({
        ...DOCUMENT,
        entityRef: 'capability:default/jobs',
        verdict: 'yes',
      }),
    ).toEqual({ type: 'golden-path', verdict: undefined });
  });
});
