import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { recordedApi } from '../../dev/recordedApi';
import { READINESS, renderPage } from '../../dev/testing/renderScorecardsPage';

const PRODUCTION_READINESS = {
  namespace: 'default',
  name: 'production-readiness',
};
const RESULTS = READINESS;

describe('results by golden path', () => {
  it('shows a row for each version of a template, and what none generated', async () => {
    renderPage(RESULTS);
    const table = await screen.findByRole('table', { name: 'By golden path' });
    const [, ...rows] = within(table).getAllByRole('row');

    expect(rows.map(row => row.textContent)).toEqual([
      expect.stringContaining('1.0.0'),
      expect.stringContaining('1.1.0'),
      expect.stringContaining('No template recorded'),
    ]);
    const newer = within(rows[1]);
    expect(
      newer.getByRole('link', { name: 'Golden path: service' }),
    ).toHaveAttribute('href', '/catalog/default/template/golden-path-service');
    expect(newer.getByRole('cell', { name: '2' })).toBeInTheDocument();
    expect(newer.getByText(/^\d+ of \d+ known/)).toBeInTheDocument();
  });

  it('says it in Japanese', async () => {
    renderPage(RESULTS, { language: 'ja' });

    expect(
      await screen.findByRole('table', { name: 'ゴールデンパス別' }),
    ).toHaveTextContent('テンプレートの記録なし');
  });

  it('shows nothing where no template generated anything', async () => {
    const api = recordedApi();
    const answer = await api.getByGoldenPath(PRODUCTION_READINESS);
    const getByGoldenPath = jest
      .spyOn(api, 'getByGoldenPath')
      .mockResolvedValue({
        ...answer,
        rows: answer.rows.filter(({ template }) => !template),
      });
    renderPage(RESULTS, { api });

    await screen.findAllByRole('row', { name: /albums/ });
    await waitFor(() => expect(getByGoldenPath).toHaveBeenCalled());
    expect(screen.queryByText('By golden path')).not.toBeInTheDocument();
  });

  it('names a template that has no version', async () => {
    const api = recordedApi();
    const answer = await api.getByGoldenPath(PRODUCTION_READINESS);
    const [{ version, title, ...row }] = answer.rows;
    jest
      .spyOn(api, 'getByGoldenPath')
      .mockResolvedValue({ ...answer, rows: [row] });
    renderPage(RESULTS, { api });

    expect(
      await screen.findByRole('row', { name: /golden-path-service/ }),
    ).toHaveTextContent('Not recorded');
  });

  it('says what went wrong, and asks again', async () => {
    const api = recordedApi();
    jest
      .spyOn(api, 'getByGoldenPath')
      .mockRejectedValueOnce(new Error('the catalog is down'));
    renderPage(RESULTS, { api });

    const section = within(
      await screen.findByRole('region', { name: 'By golden path' }),
    );
    expect(section.getByRole('alert')).toHaveTextContent('the catalog is down');
    await userEvent.click(section.getByRole('button', { name: /again/i }));
    expect(await screen.findByText('1.0.0')).toBeInTheDocument();
  });
});
