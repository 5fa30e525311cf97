import { ResponseError } from '@backstage/errors';
import { ScorecardsApi } from '@kumiki/backstage-plugin-scorecards-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  company,
  FixtureScorecardsApi,
  largeCompany,
} from '../../../dev/fixture';
import {
  addressParams,
  renderInCompany,
} from '../../../dev/testing/renderInCompany';
import { ScorecardsPage } from './ScorecardsPage';

const READINESS = '/scorecards/default/production-readiness';

async function forbidden() {
  return await ResponseError.fromResponse(
    new Response(JSON.stringify({ error: { name: 'NotAllowedError' } }), {
      status: 403,
      headers: { 'content-type': 'application/json' },
    }),
  );
}

function renderPage(
  address: string,
  options?: { api?: ScorecardsApi; language?: string },
) {
  return renderInCompany(
    <Routes>
      <Route path="/scorecards/*" element={<ScorecardsPage />} />
    </Routes>,
    { address, ...options },
  );
}

function rowOf(rows: HTMLElement[], name: string) {
  const found = rows.find(it => within(it).queryByRole('link', { name }));
  if (!found) {
    throw new Error(`No row ${name}`);
  }
  return found;
}

describe('the overview', () => {
  it('shows every team by name with levels and coverage in words', async () => {
    renderPage('/scorecards?depth=3');
    const rows = (await screen.findAllByRole('row')).slice(1);
    expect(
      rows.map(it => within(it).getAllByRole('link')[0].textContent),
    ).toEqual([
      'Engineering',
      'Platform',
      'SRE',
      'Product',
      'Billing',
      'Guardian app',
      'Memories',
    ]);
    const billing = within(rowOf(rows, 'Billing'));
    expect(billing.getByText('Bronze: 1')).toBeInTheDocument();
    expect(billing.getByText('5 of 6 known (83%)')).toBeInTheDocument();
  });

  it('never lets anybody sort by score', async () => {
    renderPage('/scorecards');
    const headers = await screen.findAllByRole('columnheader');
    expect(headers.filter(it => it.getAttribute('aria-sort'))).toEqual([
      screen.getByRole('columnheader', { name: 'Team' }),
    ]);
  });

  it('goes down the tree of groups and back, in the address', async () => {
    const view = renderPage('/scorecards');
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Open the groups below Engineering',
      }),
    );
    expect(
      await screen.findByRole('link', { name: 'Product' }),
    ).toBeInTheDocument();
    expect(addressParams(view).get('trail')).toBe('group:default/engineering');

    const trail = within(
      screen.getByRole('navigation', { name: 'Open groups' }),
    );
    expect(
      trail.getByRole('link', { name: 'Whole organisation' }),
    ).toHaveAttribute('href', '/scorecards');
  });

  it('leads from a cell to the results of that team', async () => {
    renderPage('/scorecards?trail=group:default/engineering');
    expect(
      await screen.findByRole('link', {
        name: 'Results of Platform for Production readiness',
      }),
    ).toHaveAttribute(
      'href',
      `${READINESS}?view=results&state=any&owner=group%3Adefault%2Fplatform`,
    );
  });

  it('names the checks that lack most often, and owners that do not exist', async () => {
    renderPage('/scorecards');
    const weakest = within(
      (
        await screen.findAllByRole('list', {
          name: 'Checks that lack most often',
        })
      )[0],
    );
    expect(weakest.getAllByRole('link')[0]).toHaveAccessibleName(
      'Entities that lack deploy-minutes',
    );
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Owners that do not exist in the catalog: 1',
      }),
    );
    expect(screen.getByText('group:default/nobody: 1 entities')).toBeVisible();
  });

  it('draws the trend of the organisation, and says it as a table', async () => {
    const view = renderPage('/scorecards');
    expect(
      await screen.findByRole('img', { name: /Production readiness by level/ }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Trend as a table' }),
    );
    const table = within(
      screen.getByRole('table', { name: 'Trend as a table' }),
    );
    expect(table.getAllByRole('row')).toHaveLength(5);

    await userEvent.click(
      screen.getByRole('button', { name: /Production readiness Scorecard/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Good team' }),
    );
    expect(addressParams(view).get('trend')).toBe(
      'scorecard:default/good-team',
    );
  });

  it('shows 500 teams page by page and finds one', async () => {
    renderPage('/scorecards', {
      api: FixtureScorecardsApi.create(largeCompany(500)),
    });
    expect(await screen.findByText('1–20 of 500')).toBeInTheDocument();
    expect(screen.getAllByRole('row')).toHaveLength(21);
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search teams' }),
      'team-499',
    );
    expect(
      await screen.findByRole('link', { name: 'Team 499' }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });

  it('explains how to write the first scorecard', async () => {
    renderPage('/scorecards', {
      api: FixtureScorecardsApi.create(
        company.filter(({ kind }) => kind !== 'Scorecard'),
      ),
    });
    expect(
      await screen.findByText('Write your first scorecard'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'A scorecard to copy' }),
    ).toHaveTextContent('kind: Scorecard');
  });

  it('says what is wrong and tries again', async () => {
    const api = FixtureScorecardsApi.create(company);
    jest
      .spyOn(api, 'getOverview')
      .mockRejectedValueOnce(new Error('The backend is asleep'));
    renderPage('/scorecards', { api });
    await screen.findAllByText(/The backend is asleep/);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('link', { name: 'Engineering' }),
    ).toBeInTheDocument();
  });

  it('names the permission that a reader lacks', async () => {
    const api = FixtureScorecardsApi.create(company);
    jest.spyOn(api, 'getOverview').mockRejectedValue(await forbidden());
    renderPage('/scorecards', { api });
    expect(await screen.findByText(/scorecards\.read/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('speaks Japanese', async () => {
    renderPage('/scorecards?depth=3', { language: 'ja' });
    expect(
      await screen.findByRole('columnheader', { name: 'チーム' }),
    ).toBeInTheDocument();
    expect(screen.getByText('6件中5件が判明（83%）')).toBeInTheDocument();
  });
});

describe('the page of a scorecard', () => {
  it('shows each check with its rule, and marks what is wrong in one', async () => {
    renderPage(READINESS);
    expect(
      await screen.findByRole('heading', { name: 'Production readiness' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('facts.ci.deployMinutes <= 15'),
    ).toBeInTheDocument();
    const checks = screen.getByRole('list', { name: 'Checks' });
    const marked = checks.querySelector('mark');
    expect(marked).toHaveTextContent(/protectdBranch/);
    expect(within(checks).getByText('Invalid')).toBeInTheDocument();
    expect(within(checks).getByText(/Did you mean/)).toHaveTextContent(
      'protectedBranch',
    );
    expect(
      within(checks).getByText('Announced: counts from Jan 1, 2099'),
    ).toBeInTheDocument();
  });

  it('lists first what is failing, unknown or in error', async () => {
    const view = renderPage(`${READINESS}?view=results`);
    const row = within(await screen.findByRole('row', { name: /albums/ }));
    expect(row.getAllByText('Error').length).toBeGreaterThan(0);
    expect(screen.getByRole('row', { name: /runtime/ })).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all results' }),
    );
    expect(addressParams(view).get('state')).toBe('any');
  });

  it('filters by check, state and owner from the address', async () => {
    renderPage(
      `${READINESS}?view=results&check=deploy-minutes&state=unknown&owner=group:default/product`,
    );
    expect(await screen.findByText('Results: 1')).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /payments/ })).toBeInTheDocument();
  });

  it('asks for the next page by cursor', async () => {
    const api = FixtureScorecardsApi.create(largeCompany(30));
    const getResults = jest.spyOn(api, 'getResults');
    renderPage(`${READINESS}?view=results&state=any`, { api });
    expect(await screen.findByText('Results: 30')).toBeInTheDocument();
    expect(screen.getAllByRole('row')).toHaveLength(21);
    await userEvent.click(screen.getByRole('button', { name: /Next/ }));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(11));
    expect(getResults.mock.lastCall?.[0]).toMatchObject({ cursor: '20' });
  });

  it('downloads what the filters let through', async () => {
    const api = FixtureScorecardsApi.create(company);
    const getResultsCsv = jest.spyOn(api, 'getResultsCsv');
    const saved: Blob[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    URL.createObjectURL = blob => {
      saved.push(blob as Blob);
      return 'blob:csv';
    };
    renderPage(`${READINESS}?view=results&level=bronze`, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Download as CSV' }),
    );
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(getResultsCsv).toHaveBeenCalledWith(
      expect.objectContaining({ level: ['bronze'], state: expect.any(Array) }),
    );

    getResultsCsv.mockRejectedValueOnce(new Error('no space left'));
    await userEvent.click(
      screen.getByRole('button', { name: 'Download as CSV' }),
    );
    expect(
      await screen.findByText('The download failed: no space left'),
    ).toBeInTheDocument();
  });

  it('says that there is no such scorecard', async () => {
    renderPage('/scorecards/default/gone');
    expect(await screen.findByText('There is nothing here')).toBeVisible();
  });

  function renderEditor(api?: ScorecardsApi) {
    renderPage(`${READINESS}?view=preview`, { api });
    return screen.findByRole('textbox', { name: 'Scorecard as YAML' });
  }

  async function preview(editor: HTMLElement, text?: string) {
    if (text !== undefined) {
      await userEvent.clear(editor);
      await userEvent.click(editor);
      await userEvent.paste(text);
    }
    await userEvent.click(screen.getByRole('button', { name: 'Preview' }));
  }

  it('compares an edit with what is in the catalog, team by team', async () => {
    const editor = await renderEditor();
    const source = (editor as HTMLTextAreaElement).value;
    expect(source).toContain('name: production-readiness');
    await preview(editor, source.replace('<= 15', '<= 60'));

    const table = within(
      await screen.findByRole('table', { name: 'What it would say' }),
    );
    expect(table.getByRole('columnheader', { name: 'Now' })).toBeVisible();
    const failing = table.getByRole('row', { name: /^Fail/ });
    expect(failing).toHaveTextContent('Fail31');
    const teams = within(
      screen.getByRole('table', {
        name: 'Teams for which something changes',
      }),
    );
    expect(teams.getByRole('row', { name: /Billing/ })).toHaveTextContent(
      'Billing1200',
    );
  });

  it('shows where a rule of the edit is wrong', async () => {
    const editor = await renderEditor();
    const source = (editor as HTMLTextAreaElement).value;
    await preview(editor, source.replace('deployMinutes <= 15', 'minutes < 1'));
    const section = await screen.findByRole('region', {
      name: 'Invalid checks',
    });
    const marks = [...section.querySelectorAll('mark')].map(
      mark => mark.textContent,
    );
    expect(marks.join(' ')).toContain('minutes');
  });

  it('refuses what is no YAML and what is no scorecard without asking', async () => {
    const api = FixtureScorecardsApi.create(company);
    const ask = jest.spyOn(api, 'previewScorecard');
    const editor = await renderEditor(api);
    await preview(editor, 'a: [[');
    expect(await screen.findByText(/This is not YAML/)).toBeVisible();
    await preview(editor, 'kind: Component');
    expect(await screen.findByText(/its kind must be Scorecard/)).toBeVisible();
    expect(ask).not.toHaveBeenCalled();
  });

  it('names the permission that a preview takes', async () => {
    const api = FixtureScorecardsApi.create(company);
    jest.spyOn(api, 'previewScorecard').mockRejectedValue(await forbidden());
    await preview(await renderEditor(api));
    expect(await screen.findByText(/scorecards\.preview/)).toBeVisible();
  });
});
