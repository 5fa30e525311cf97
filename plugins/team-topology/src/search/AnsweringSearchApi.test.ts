import { NotAllowedError } from '@backstage/errors';
import { SearchQuery, SearchResultSet } from '@backstage/plugin-search-common';
import { GoldenPathFinder } from '@kumiki/backstage-plugin-team-topology-common';
import { readDemoModel, readDemoQuestions } from '../../dev/testing/readDemo';
import { AnsweringSearchApi } from './AnsweringSearchApi';
import { readSearchDocument } from './searchDocuments';

const { ask, use } = readDemoQuestions();
const answered = use.filter(({ capability }) => capability !== undefined);
const unanswered = use.filter(({ capability }) => capability === undefined);

describe('AnsweringSearchApi', () => {
  const model = readDemoModel();
  const finder = GoldenPathFinder.create(model);
  const titleOf = (team: string) =>
    model.teams.find(({ ref }) => ref === team)?.title;
  const acceptedBy = (responsibility: string) =>
    model.responsibilities
      .find(({ ref }) => ref === responsibility)
      ?.acceptedBy.map(titleOf);
  const findGoldenPath = jest.fn(async ({ need }: { need: string }) =>
    finder.find(need, { limit: 0 }),
  );
  const page = {
    type: 'techdocs',
    document: { title: 'A page', text: '', location: '/docs' },
    rank: 1,
  };
  const byEngine = {
    type: 'golden-path',
    document: {
      title: 'Scheduled jobs',
      text: '',
      location: '/team-topology?view=golden-paths&need=cron',
      entityRef: 'capability:default/scheduled-jobs',
    },
    rank: 2,
  };

  const dns = {
    type: 'responsibility',
    document: {
      title: 'Mail and DNS',
      text: '',
      location:
        '/team-topology?view=responsibilities&responsibility=responsibility:default/mail-and-dns',
      entityRef: 'responsibility:default/mail-and-dns',
    },
    rank: 3,
  };
  const stock = (kind: string, name: string) => ({
    type: 'software-catalog',
    document: {
      title: name,
      text: '',
      location: `/catalog/default/${kind}/${name}`,
    },
    rank: 1,
  });
  const query = jest.fn<Promise<SearchResultSet>, [SearchQuery, unknown]>();

  beforeEach(() => {
    findGoldenPath.mockClear();
    query.mockClear();
  });

  it.each(answered)(
    'leads in the search from “$need” to $capability',
    async ({ need, capability, verdict }) => {
      const { results } = await search({ term: need }, { results: [page] });

      const of = results.map(({ type }) => type);
      expect(of.filter(type => type === 'golden-path')).toHaveLength(1);
      expect(results.at(-1)).toEqual({ ...page, rank: results.length });
      expect(results[0]).toMatchObject({
        type: 'golden-path',
        rank: 1,
        document: { entityRef: `capability:default/${capability}`, verdict },
      });
      const { location } = results[0].document;
      expect(location.slice(0, location.indexOf('?'))).toBe('/team-topology');
      expect(
        Object.fromEntries(new URL(location, 'http://x').searchParams),
      ).toEqual({ view: 'golden-paths', need });
    },
  );

  it.each(ask.filter(({ responsibility }) => responsibility))(
    'leads in the search from “$ask” to who does $responsibility',
    async ({ ask: term, responsibility, team }) => {
      const ref = `responsibility:default/${responsibility}`;
      const { results } = await search({ term }, { results: [page] });

      expect(results[0]).toMatchObject({
        type: 'responsibility',
        rank: 1,
        document: {
          entityRef: ref,
        },
      });
      const { teams } = readSearchDocument(results[0].document) ?? {};
      expect(teams).toEqual(
        team ? [titleOf(`group:default/${team}`)] : acceptedBy(ref),
      );
      const { location } = results[0].document;
      expect(
        Object.fromEntries(new URL(location, 'http://x').searchParams),
      ).toEqual({ view: 'responsibilities', responsibility: ref });
    },
  );

  it.each([
    ['who owns DNS?', 'dns'],
    ['DNSは誰の担当?', 'dns'],
    ['run a scheduled job', 'run a scheduled job'],
  ])('asks the engine of “%s” for “%s”', async (term, words) => {
    await search({ term }, { results: [] });
    expect(query).toHaveBeenCalledWith({ term: words }, undefined);
  });

  it.each(ask.filter(({ responsibility }) => !responsibility))(
    'adds nothing to “$ask”',
    async ({ ask: term }) => {
      const found = { results: [page], numberOfResults: 1 };
      expect(await search({ term }, found)).toBe(found);
    },
  );

  it('names once what the catalog and the index found as well', async () => {
    const found = await search(
      { term: 'who owns DNS?' },
      {
        results: [stock('responsibility', 'mail-and-dns'), page, dns],
        numberOfResults: 3,
      },
    );
    expect(found.results.map(({ type, rank }) => [type, rank])).toEqual([
      ['responsibility', 1],
      ['techdocs', 2],
    ]);
    expect(found.numberOfResults).toBe(2);
  });

  it('names once what both found that is no answer, and leaves the rest of the catalog', async () => {
    const team = stock('group', 'mail-and-dns');
    const found = await search(
      { term: 'nothing like it', pageCursor: 'next' },
      {
        results: [stock('responsibility', 'mail-and-dns'), team, dns],
        numberOfResults: 3,
      },
    );
    expect(found.results).toEqual([
      { ...team, rank: 1 },
      { ...dns, rank: 2 },
    ]);
    expect(found.numberOfResults).toBe(2);
  });

  it.each([
    ['golden-path', 'golden-path'],
    ['responsibility', 'responsibility'],
  ])('answers with nothing but a %s where that is wanted', async type => {
    const { results } = await search(
      { term: 'who runs a database?', types: [type] },
      { results: [] },
    );
    expect(results.map(result => result.type)).toEqual([type]);
  });

  it.each(unanswered)('adds nothing to “$need”', async ({ need }) => {
    const found = { results: [page], numberOfResults: 1 };
    expect(await search({ term: need }, found)).toBe(found);
    expect(findGoldenPath).toHaveBeenCalledTimes(1);
  });

  it('has all questions of the table', () => {
    expect([answered.length, unanswered.length]).toEqual([27, 7]);
  });

  it('names once what the engine found as well', async () => {
    const found = await search(
      { term: 'cron' },
      { results: [page, byEngine], numberOfResults: 2, nextPageCursor: 'next' },
    );
    expect(found.results.map(({ document }) => document.title)).toEqual([
      expect.stringMatching(/^Scheduled jobs/),
      'A page',
    ]);
    expect(found.numberOfResults).toBe(2);
    expect(found.nextPageCursor).toBe('next');
  });

  it('counts the answer where the engine did not find it', async () => {
    const found = await search(
      { term: 'cron', types: ['golden-path'] },
      { results: [], numberOfResults: 0 },
    );
    expect(found.numberOfResults).toBe(1);
  });

  it.each<[string, Partial<SearchQuery>]>([
    ['nothing', { term: '  ' }],
    ['more than the finder takes', { term: 'x'.repeat(201) }],
    ['the next page', { pageCursor: 'next' }],
    ['a number alone', { pageLimit: 0 }],
    ['other types', { types: ['techdocs'] }],
    ['a filter', { filters: { kind: 'Component' } }],
  ])('does not ask the finder about %s', async (_, asked) => {
    const found = { results: [page] };
    expect(await search({ term: 'cron', ...asked }, found)).toBe(found);
    expect(findGoldenPath).not.toHaveBeenCalled();
  });

  it('takes a filter that is not set for none', async () => {
    await search({ term: 'cron', filters: { kind: '' } }, { results: [] });
    expect(findGoldenPath).toHaveBeenCalledTimes(1);
  });

  it('leaves the results as they are where the finder refuses the reader', async () => {
    findGoldenPath.mockRejectedValueOnce(new NotAllowedError('No'));
    const found = { results: [page] };
    expect(await search({ term: 'cron' }, found)).toBe(found);
  });

  it('says that there may be an answer where the finder fails', async () => {
    const failure = new Error('The catalog is away');
    findGoldenPath.mockRejectedValueOnce(failure);
    const found = { results: [page], numberOfResults: 1 };
    const answer = await search({ term: ' cron ' }, found);
    expect(answer.numberOfResults).toBe(1);
    expect(answer.results).toEqual([
      {
        type: 'golden-path',
        rank: 1,
        document: {
          title: 'cron',
          text: 'The catalog is away.',
          location: '/team-topology?view=golden-paths&need=cron',
          failure,
        },
      },
      { ...page, rank: 2 },
    ]);
  });

  it('fails as the search fails', async () => {
    const api = AnsweringSearchApi.create({
      search: { query: () => Promise.reject(new Error('No engine')) },
      teamTopology: { findGoldenPath },
    });
    await expect(api.query({ term: 'cron' })).rejects.toThrow('No engine');
  });

  it('lets go of the finder with the search', async () => {
    const { signal } = new AbortController();
    await search({ term: ' cron ' }, { results: [] }, { signal });
    expect(findGoldenPath).toHaveBeenCalledWith({
      need: 'cron',
      limit: 0,
      signal,
    });
  });

  function search(
    asked: SearchQuery,
    found: SearchResultSet,
    options?: { signal: AbortSignal },
  ) {
    query.mockResolvedValueOnce(found);
    return AnsweringSearchApi.create({
      search: { query },
      teamTopology: { findGoldenPath },
    }).query(asked, options);
  }
});
