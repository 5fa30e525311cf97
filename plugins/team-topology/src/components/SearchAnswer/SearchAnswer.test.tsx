import { NotAllowedError } from '@backstage/errors';
import { SearchContextProvider } from '@backstage/plugin-search-react';
import { act, screen, waitFor, within } from '@testing-library/react';
import { GoldenPathFinder } from '@kumiki/backstage-plugin-team-topology-common';
import {
  readDemoModel,
  readDemoQuestions,
} from '../../../dev/testing/readDemo';
import { renderInCompany } from '../../../dev/testing/renderInCompany';
import { vocabularyMessages } from '../../translations/vocabulary.en';
import { SearchAnswer } from './SearchAnswer';

const { use } = readDemoQuestions();
const model = readDemoModel();
const finder = GoldenPathFinder.create(model);

const answered = use.flatMap(({ need, capability, verdict }) =>
  capability && verdict ? [{ need, capability, verdict }] : [],
);
const unanswered = use.filter(({ capability }) => !capability);

describe('SearchAnswer', () => {
  const findGoldenPath = jest.fn(async ({ need }: { need: string }) =>
    finder.find(need, { limit: 0 }),
  );

  beforeEach(() => findGoldenPath.mockClear());

  it.each(answered)(
    'says in the search what to use for “$need”: $capability',
    async ({ need, capability, verdict }) => {
      search(need);
      const answer = within(
        await screen.findByRole('region', { name: 'What to use' }),
      );
      const ref = `capability:default/${capability}`;
      const title = model.capabilities.find(item => item.ref === ref)?.title;
      const link = answer.getByRole('link', { name: title });
      const { pathname, searchParams } = new URL(
        link.getAttribute('href') ?? '',
        'http://localhost',
      );
      expect(pathname).toBe('/team-topology');
      expect(Object.fromEntries(searchParams)).toEqual({
        view: 'golden-paths',
        need,
      });
      expect(
        answer.getByText(vocabularyMessages.verdict[verdict]),
      ).toBeInTheDocument();
    },
  );

  it.each(unanswered)('says nothing to “$need”', async ({ need }) => {
    search(need);
    await waitFor(() => expect(findGoldenPath).toHaveBeenCalled());
    await act(() => findGoldenPath.mock.results[0].value);
    expect(
      screen.queryByRole('region', { name: 'What to use' }),
    ).not.toBeInTheDocument();
  });

  it('asks for one answer and counts nothing', async () => {
    const reportUnansweredNeed = jest.fn();
    search('order a new laptop', { reportUnansweredNeed });
    await waitFor(() =>
      expect(findGoldenPath).toHaveBeenCalledWith(
        expect.objectContaining({ need: 'order a new laptop', limit: 0 }),
      ),
    );
    expect(findGoldenPath).toHaveBeenCalledTimes(1);
    expect(reportUnansweredNeed).not.toHaveBeenCalled();
  });

  it.each([' ', 'x'.repeat(201)])('does not ask for %p', async term => {
    search(term);
    await screen.findByText('The end');
    expect(findGoldenPath).not.toHaveBeenCalled();
  });

  it('names what to use instead', async () => {
    search('get a server with SSH');
    const link = await screen.findByRole('link', { name: /^Container/ });
    expect(link).toHaveAttribute(
      'href',
      '/catalog/default/capability/container-runtime',
    );
    expect(link.parentElement).toHaveTextContent(/^Use this instead: /);
  });

  it('answers in Japanese', async () => {
    search('定期実行', {}, 'ja');
    expect(
      await screen.findByRole('region', { name: '使うもの' }),
    ).toBeInTheDocument();
  });

  it('says that it cannot be asked', async () => {
    search('a database', {
      findGoldenPath: () => Promise.reject(new Error('Down')),
    });
    expect(
      await screen.findByText(/finder of golden paths cannot be asked/),
    ).toBeInTheDocument();
  });

  it('says nothing to those who may not read the organisation', async () => {
    const refuse = jest.fn(() => Promise.reject(new NotAllowedError('No')));
    search('a database', { findGoldenPath: refuse });
    await waitFor(() => expect(refuse).toHaveBeenCalled());
    await screen.findByText('The end');
    expect(screen.queryByText(/cannot be asked/)).not.toBeInTheDocument();
  });

  function search(term: string, api = {}, language = 'en') {
    renderInCompany(
      <SearchContextProvider
        initialState={{ term, types: [], filters: {}, pageLimit: 25 }}
      >
        <SearchAnswer />
        <p>The end</p>
      </SearchContextProvider>,
      { api: { findGoldenPath, ...api }, language },
    );
  }
});
