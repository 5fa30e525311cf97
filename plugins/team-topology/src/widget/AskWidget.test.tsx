import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readDemoModel } from '../../dev/testing/readDemo';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { GoldenPathFinder } from '@kumiki/backstage-plugin-team-topology-common';
import { AskWidget } from './AskWidget';

describe('AskWidget', () => {
  const model = readDemoModel();
  const finder = GoldenPathFinder.create(model);
  const findGoldenPath = jest.fn(async ({ need }: { need: string }) =>
    finder.find(need, { limit: 3 }),
  );
  const reportUnansweredNeed = jest.fn(async () => {});

  beforeEach(() => {
    findGoldenPath.mockClear();
    reportUnansweredNeed.mockClear();
  });

  it('says that nobody does it, who might, and how to hand it over with what is known', async () => {
    await ask('who owns DNS?{Enter}');
    const answer = within(
      await screen.findByRole('region', { name: /^Answer: Mail and DNS/ }),
    );
    expect(
      answer.getByRole('heading', { name: 'Nobody does this' }),
    ).toBeVisible();
    expect(answer.getByText('Best guess')).toBeVisible();
    const href = answer
      .getByRole('link', { name: 'Hand it over' })
      .getAttribute('href');
    const { pathname, searchParams } = new URL(href ?? '', 'http://x');
    expect(pathname).toBe('/create/templates/default/hand-over-responsibility');
    expect(JSON.parse(searchParams.get('formData') ?? '')).toEqual({
      responsibility: 'responsibility:default/mail-and-dns',
      to: 'group:default/in-house-infra',
      redirect: ['group:default/sre'],
    });
  });

  it('answers in Japanese what to use', async () => {
    await ask('バッチを毎晩動かしたい{Enter}', 'ja');
    const answer = within(
      await screen.findByRole('region', { name: /^Scheduled jobs/ }),
    );
    expect(answer.getByText('利用できます')).toBeVisible();
    expect(
      screen.getByRole('link', { name: '一覧で詳しく見る' }),
    ).toHaveAttribute('href', expect.stringMatching(/view=golden-paths&need=/));
  });

  it('folds away what the question is not after, and shows both where it may be', async () => {
    const field = await ask('who runs the production database?{Enter}');
    expect(
      await screen.findByRole('region', {
        name: /^Answer: Database operations/,
      }),
    ).toBeVisible();
    expect(
      screen.getByText(/^Something to use: Managed database/),
    ).toBeVisible();

    await userEvent.clear(field);
    await userEvent.type(field, 'a database{Enter}');
    expect(
      await screen.findByText('Or did you mean the team that does this?'),
    ).toBeVisible();
    expect(
      screen.getByRole('region', { name: /^Answer: Database operations/ }),
    ).toBeVisible();
  });

  it('has a need counted that nothing answers, and none that a team answers', async () => {
    const field = await ask('my laptop is broken{Enter}');
    await screen.findByRole('region', { name: /^Answer: Devices/ });
    await userEvent.clear(field);
    await userEvent.type(field, 'translation tool{Enter}');
    expect(
      await screen.findByRole('heading', { name: 'Nothing here answers this' }),
    ).toBeVisible();
    await waitFor(() => expect(reportUnansweredNeed).toHaveBeenCalledTimes(1), {
      timeout: 5_000,
    });
    expect(reportUnansweredNeed).toHaveBeenCalledWith({
      need: 'translation tool',
    });
  });

  it('begins with questions that can be asked', async () => {
    await ask('   ');
    expect(findGoldenPath).not.toHaveBeenCalled();
    const open = within(
      await screen.findByRole('region', { name: 'Needs somebody' }),
    );
    expect(open.getByText('Dropped')).toBeVisible();
    await userEvent.click(open.getByRole('button', { name: /^Mail and DNS/ }));
    expect(
      await screen.findByRole('heading', { name: 'Nobody does this' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('region', { name: 'Needs somebody' }),
    ).not.toBeInTheDocument();
  });

  it('offers needs in the language of the reader', async () => {
    await ask('   ', 'ja');
    expect(
      await screen.findByRole('button', { name: 'ログを見たい' }),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /see the logs/ })).toBeNull();
  });

  async function ask(question: string, language?: string) {
    renderInCompany(<AskWidget />, {
      api: {
        findGoldenPath,
        reportUnansweredNeed,
        getModel: async () => model,
      },
      language,
    });
    const field = await screen.findByRole('searchbox');
    await userEvent.type(field, question);
    return field;
  }
});
