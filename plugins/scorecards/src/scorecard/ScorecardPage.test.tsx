import { ScorecardsApi } from '@kumiki/backstage-plugin-scorecards-common';
import { addressParams, forbidden } from '@kumiki/frontend-common/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { recordedApi } from '../../dev/recordedApi';
import { READINESS, renderPage } from '../../dev/testing/renderScorecardsPage';

describe('the page of a scorecard', () => {
  it('shows each check with its rule, and marks what is wrong in one', async () => {
    renderPage(`${READINESS}?view=checks`);
    expect(
      await screen.findByRole('heading', { name: 'Production readiness' }),
    ).toBeInTheDocument();
    const checks = await screen.findByRole('table', { name: 'Checks' });
    await userEvent.click(
      within(checks).getByRole('button', { name: /deploy/i }),
    );
    expect(
      screen.getByText('facts.ci.deployMinutes <= 15'),
    ).toBeInTheDocument();
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

  it('lists what is failing, unknown or in error, or all of it', async () => {
    const view = renderPage(
      `${READINESS}?layout=table&state=fail,unknown,error`,
    );
    const row = within(await screen.findByRole('row', { name: /albums/ }));
    expect(row.getAllByText('Error').length).toBeGreaterThan(0);
    expect(screen.getByRole('row', { name: /runtime/ })).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all results' }),
    );
    expect(addressParams(view).get('state')).toBeNull();
  });

  it('shows every owner of an entity, and that there are others', async () => {
    const api = recordedApi();
    const { items, totalItems } = await api.getResults({
      namespace: 'default',
      name: 'production-readiness',
    });
    const owners = ['group:default/guardian', 'group:default/sre'];
    jest.spyOn(api, 'getResults').mockResolvedValue({
      items: [{ ...items[0], owners, withheld: ['owner'] }],
      totalItems,
    });
    renderPage(`${READINESS}?layout=table&state=fail,unknown,error`, { api });

    await waitFor(() =>
      expect(screen.getAllByRole('row')[1]).toHaveTextContent(
        /guardian.*sre.*Not visible to you/i,
      ),
    );
  });

  it('filters by check, state and owner from the address', async () => {
    renderPage(
      `${READINESS}?layout=table&check=deploy-minutes&state=unknown&owner=group:default/product`,
    );
    expect(await screen.findByText('Results: 1')).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /payments/ })).toBeInTheDocument();
  });

  it('asks for the next page by cursor', async () => {
    const api = recordedApi();
    const { items } = await api.getResults({
      namespace: 'default',
      name: 'production-readiness',
    });
    const many = [...Array(30).keys()].map(index => ({
      ...items[index % items.length],
      entity: `component:default/service-${index}`,
    }));
    const getResults = jest
      .spyOn(api, 'getResults')
      .mockImplementation(async ({ cursor }) =>
        cursor
          ? { items: many.slice(20), totalItems: 30 }
          : { items: many.slice(0, 20), totalItems: 30, nextCursor: 'second' },
      );
    renderPage(`${READINESS}?layout=table`, { api });
    expect(await screen.findByText('Results: 30')).toBeInTheDocument();
    const rows = () => screen.getAllByRole('row', { name: /service-/ });
    expect(rows()).toHaveLength(20);
    await userEvent.click(screen.getByRole('button', { name: /Next/ }));
    await waitFor(() => expect(rows()).toHaveLength(10));
    expect(getResults.mock.lastCall?.[0]).toMatchObject({ cursor: 'second' });
  });

  it('downloads what the filters let through', async () => {
    const api = recordedApi();
    const getResultsCsv = jest.spyOn(api, 'getResultsCsv');
    const saved: Blob[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    URL.createObjectURL = blob => {
      saved.push(blob as Blob);
      return 'blob:csv';
    };
    renderPage(
      `${READINESS}?layout=table&state=fail,unknown,error&level=bronze`,
      { api },
    );
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
      await screen.findByText('The download failed. no space left.'),
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

  async function preview(editor: HTMLElement, text?: string, run = 'Preview') {
    if (text !== undefined) {
      await userEvent.clear(editor);
      await userEvent.click(editor);
      await userEvent.paste(text);
    }
    await userEvent.click(screen.getByRole('button', { name: run }));
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
    const entities = within(
      screen.getByRole('table', { name: 'Entities whose level changes' }),
    );
    expect(entities.getAllByRole('row')[1]).toHaveTextContent(
      /guardian-api\s?BronzeSilver/,
    );
    const teams = within(
      screen.getByRole('table', {
        name: 'Teams for which something changes',
      }),
    );
    expect(teams.getByRole('row', { name: /Guardian/ })).toHaveTextContent(
      'Guardian app1000',
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

  it('says what is wrong with an edit in the language of the reader', async () => {
    renderPage(`${READINESS}?view=preview`, { language: 'ja' });
    const editor = await screen.findByRole<HTMLTextAreaElement>('textbox');
    const source = editor.value;
    const run = 'プレビュー';
    await preview(
      editor,
      source.replace('deployMinutes <= 15', 'minutes < 1'),
      run,
    );
    expect(
      await screen.findByText(/minutes というファクトはありません/),
    ).toBeVisible();
    await preview(
      editor,
      source.replace(/levels:\n(.*\n)*?(?= {0,2}\w)/, 'levels: []\n'),
      run,
    );
    expect(
      await screen.findByText(/^spec\.levels は.*使える値：/),
    ).toBeVisible();
  });

  it('refuses what is no YAML and what is no scorecard without asking', async () => {
    const api = recordedApi();
    const ask = jest.spyOn(api, 'previewScorecard');
    const editor = await renderEditor(api);
    await preview(editor, 'a: [[');
    expect(await screen.findByText(/This is not YAML/)).toBeVisible();
    await preview(editor, 'kind: Component');
    expect(await screen.findByText(/its kind must be Scorecard/)).toBeVisible();
    expect(ask).not.toHaveBeenCalled();
  });

  it('names the permission that a preview takes', async () => {
    const api = recordedApi();
    jest.spyOn(api, 'previewScorecard').mockRejectedValue(await forbidden());
    await preview(await renderEditor(api));
    expect(await screen.findByText(/scorecards\.preview/)).toBeVisible();
  });
});
