import { ScorecardCheckDetails } from '@kumiki/backstage-plugin-scorecards-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { recordedApi } from '../../dev/recordedApi';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { READINESS, renderPage } from '../../dev/testing/renderScorecardsPage';
import { CheckMarks } from './CheckDescription';

const check: ScorecardCheckDetails = {
  id: 'has-docs',
  title: 'There are docs',
  level: 'bronze',
  category: 'docs',
  rule: 'facts.docs.exists',
  appliesTo: { 'spec.typ': 'service' },
  facts: [],
  announced: false,
  invalid: false,
};

const NONE = {
  en: 'Applies to no entity: check its conditions',
  ja: '対象のエンティティがありません。条件を確認してください',
};

describe('CheckMarks', () => {
  it.each(['en', 'ja'] as const)(
    'say in %s that a check applies to no entity',
    async language => {
      renderInCompany(<CheckMarks check={{ ...check, entities: 0 }} />, {
        language,
      });
      expect(await screen.findByText(NONE[language])).toBeVisible();
    },
  );

  it('say nothing of that where it is not known', async () => {
    renderInCompany(<CheckMarks check={check} />);
    expect(await screen.findByText(/docs/)).toBeVisible();
    expect(screen.queryByText(NONE.en)).not.toBeInTheDocument();
  });
});

describe('the table of checks', () => {
  const show = async (api = recordedApi()) => {
    renderPage(`${READINESS}?view=checks`, { api });
    return within(await screen.findByRole('table', { name: 'Checks' }));
  };
  const rowOf = (table: ReturnType<typeof within>, name: string) =>
    within(
      table.getByRole('button', { name }).closest('tr') as HTMLTableRowElement,
    );

  it('says how many entities are in each state, and to how many it does not apply', async () => {
    const details = await recordedApi().getScorecard({
      namespace: 'default',
      name: 'production-readiness',
    });
    const counted = details.checkDetails.find(it => it.counts?.fail)!;
    const row = rowOf(await show(), counted.title);
    expect(row.getByText(`Fail: ${counted.counts?.fail}`)).toBeVisible();
    const { entities } = details.rollup;
    const others = entities - (counted.entities ?? 0);
    expect(row.queryAllByText(`Does not apply: ${others}`)).toHaveLength(
      others > 0 ? 1 : 0,
    );
  });

  it('opens below a check what it says, with its conditions in words', async () => {
    const api = recordedApi();
    const { getScorecard } = api;
    jest.spyOn(api, 'getScorecard').mockImplementation(async request => {
      const details = await getScorecard.call(api, request);
      return {
        ...details,
        invalid: [],
        checkDetails: [{ ...check, appliesTo: { 'spec.type': 'service' } }],
      };
    });
    const table = await show(api);
    expect(screen.queryByText('facts.docs.exists')).not.toBeInTheDocument();
    await userEvent.click(
      table.getByRole('button', { name: 'There are docs' }),
    );
    expect(screen.getByText('facts.docs.exists')).toBeVisible();
    expect(screen.getByText('type is service')).toBeVisible();
  });

  it('says that there is no history rather than that nothing changed', async () => {
    const api = recordedApi();
    jest.spyOn(api, 'getCheckHistory').mockResolvedValue({
      scorecard: 'scorecard:default/production-readiness',
      from: '2026-01-01',
      to: '2026-03-01',
      checks: [],
    });
    await show(api);
    expect(
      (await screen.findAllByText('No history yet')).length,
    ).toBeGreaterThan(0);
    expect(screen.queryByText(/Unchanged/)).not.toBeInTheDocument();
  });
});
