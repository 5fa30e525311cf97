import { FAILURES } from '@kumiki/frontend-common/testUtils';
import { screen, within } from '@testing-library/react';
import { GoldenPathFinder } from '@kumiki/backstage-plugin-team-topology-common';
import { readDemoModel } from '../../dev/testing/readDemo';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { toAnswerResults } from './answerResults';
import { SearchResultItem } from './SearchResultItem';

const GOLDEN_PATH = {
  title: 'Scheduled jobs (定期実行)',
  text: 'run a scheduled job · cron',
  location:
    '/team-topology?view=golden-paths&need=Scheduled+jobs&capability=capability%3Adefault%2Fscheduled-jobs',
  entityRef: 'capability:default/scheduled-jobs',
  verdict: 'retiring',
};

describe('SearchResultItem', () => {
  it('says what a golden path is worth, and leads to the answer', async () => {
    renderInCompany(<SearchResultItem result={GOLDEN_PATH} />);
    expect(await screen.findByText('Golden path')).toBeInTheDocument();
    expect(screen.getByText('Retiring')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Scheduled jobs (定期実行)' }),
    ).toHaveAttribute('href', GOLDEN_PATH.location);
    expect(screen.getByText('run a scheduled job · cron')).toBeInTheDocument();
  });

  it.each([
    ['who owns DNS?', /^Answer: Mail and DNS/, 'Nobody does this'],
    ['run a scheduled job', /^Scheduled jobs/, 'Use it'],
  ])('shows the answer to “%s” itself', async (question, name, verdict) => {
    const finder = GoldenPathFinder.create(readDemoModel());
    const [{ document }, ...others] = toAnswerResults(
      finder.find(question),
      () => true,
    );
    renderInCompany(<SearchResultItem result={document} />);
    const answer = within(await screen.findByRole('region', { name }));
    expect(answer.getByText(verdict)).toBeVisible();
    // What an index says is no answer, and what else is found stays a line.
    renderInCompany(<SearchResultItem result={{ ...document }} />);
    for (const other of others) {
      renderInCompany(<SearchResultItem result={other.document} />);
    }
    expect(await screen.findAllByRole('region', { name })).toHaveLength(1);
  });

  it('leads to where the app has the page', async () => {
    renderInCompany(
      <SearchResultItem
        result={{
          ...GOLDEN_PATH,
          location: GOLDEN_PATH.location.replace('/team-topology', '/old'),
        }}
      />,
    );
    expect(await screen.findByRole('link')).toHaveAttribute(
      'href',
      GOLDEN_PATH.location,
    );
  });

  it('shows a responsibility, and where the words were found', async () => {
    renderInCompany(
      <SearchResultItem
        result={{
          title: 'Mail and DNS',
          text: 'Mail for everybody',
          location:
            '/team-topology?view=responsibilities&responsibility=responsibility%3Adefault%2Fmail',
          entityRef: 'responsibility:default/mail',
          verdict: 'offered',
        }}
        highlight={{
          preTag: '<b>',
          postTag: '</b>',
          fields: { title: '<b>Mail</b> and DNS' },
        }}
      />,
    );
    expect(await screen.findByText('Responsibility')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Mail and DNS' })).toBeVisible();
    expect(screen.getByText('Mail').tagName).toBe('MARK');
    expect(screen.queryByText('Use it')).not.toBeInTheDocument();
  });

  it.each(FAILURES.filter(({ failure }) => failure !== '403'))(
    'says why there is no answer, and where to ask again: $failure',
    async ({ fail, shown }) => {
      const failure = await fail();
      renderInCompany(
        <SearchResultItem
          result={{
            title: 'cron',
            text: '',
            location: '/team-topology?view=golden-paths&need=cron',
            failure,
          }}
        />,
      );
      expect(await screen.findByText(shown({}))).toHaveTextContent(
        /^There may be an answer, but the finder could not be asked\./,
      );
      expect(
        screen.getByRole('link', { name: 'Ask the golden paths again: cron' }),
      ).toHaveAttribute('href', '/team-topology?view=golden-paths&need=cron');
    },
  );

  it.each([
    [['In-house infra'], 'Go to In-house infra'],
    [['SRE', 'Guardian'], 'Several teams could be meant: SRE and Guardian'],
  ])(
    'says who does it, where the finder has said so: %p',
    async (teams, who) => {
      renderInCompany(
        <SearchResultItem
          result={{
            title: 'Mail and DNS',
            text: 'Domains.',
            location:
              '/team-topology?view=responsibilities&responsibility=responsibility:default/mail-and-dns',
            entityRef: 'responsibility:default/mail-and-dns',
            teams,
          }}
        />,
      );
      expect(await screen.findByText(who)).toBeVisible();
      expect(screen.getByText('Domains.')).toBeVisible();
    },
  );

  it('shows nothing for a document that is not ours', async () => {
    renderInCompany(
      <>
        <SearchResultItem
          result={{ title: 'A page', text: '', location: '/docs' }}
        />
        <SearchResultItem />
        <p>The end</p>
      </>,
    );
    await screen.findByText('The end');
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
