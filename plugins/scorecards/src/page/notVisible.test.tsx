import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { recordedApi } from '../../dev/recordedApi';
import { entityOf, renderInCompany } from '../../dev/testing/renderInCompany';
import { READINESS, renderPage } from '../../dev/testing/renderScorecardsPage';
import { EntityScorecards } from '../entity/EntityScorecards';

const words = {
  en: {
    notVisible: 'Not visible to you',
    check: /A deploy takes at most 15 minutes/,
    optOut: 'There is an opt-out that is not visible to you.',
    facts: 'Facts that the rule reads',
    failure: 'Could not be collected: Not visible to you',
    never: 'Never observed',
  },
  ja: {
    notVisible: '閲覧権限がありません',
    check: /A deploy takes at most 15 minutes/,
    optOut: '閲覧権限のないオプトアウトがあります。',
    facts: 'ルールが参照するファクト',
    failure: '収集できませんでした：閲覧権限がありません',
    never: '未取得',
  },
};

describe.each(['en', 'ja'] as const)('what is withheld, in %s', language => {
  const t = words[language];
  const open = () => recordedApi();

  it('shows that a fact, a failure and an opt-out are there', async () => {
    const api = open();
    const request = {
      kind: 'component',
      namespace: 'default',
      name: 'invoicing',
    };
    const report = await api.getEntityReport(request);
    jest.spyOn(api, 'getEntityReport').mockResolvedValue({
      ...report,
      scorecards: report.scorecards.map(scorecard => ({
        ...scorecard,
        checks: scorecard.checks.map(({ optOut, ...check }) => ({
          ...check,
          ...(optOut && {
            withheld: ['optOut'],
            reasons: [{ rule: 'self-maintained' }],
          }),
          facts: check.facts.map(({ value, ...fact }) => ({
            ...fact,
            withheld: true,
            error: { message: 'withheld', at: '', withheld: true },
          })),
        })),
      })),
    });
    renderInCompany(<EntityScorecards />, {
      on: entityOf('Component', 'invoicing'),
      api,
      language,
    });

    await openAll(/^(Reached: \d+|達成：\d+件)$/);
    await userEvent.click(await screen.findByRole('button', { name: t.check }));

    expect(screen.getAllByText(t.optOut).length).toBeGreaterThan(0);
    const facts = within(screen.getAllByRole('table', { name: t.facts })[0]);
    const fact = facts.getByRole('row', { name: /deployMinutes/ });
    expect(within(fact).getByText(t.notVisible)).toBeVisible();
    expect(within(fact).getByText(t.failure)).toBeVisible();
    expect(fact).not.toHaveTextContent(t.never);
  });

  it('shows that an owner, a condition and a capability are there', async () => {
    const api = open();
    const details = await api.getScorecard({
      namespace: 'default',
      name: 'production-readiness',
    });
    const { owner, appliesTo, ...shown } = details;
    jest.spyOn(api, 'getScorecard').mockResolvedValue({
      ...shown,
      withheld: ['owner', 'appliesTo'],
      checkDetails: shown.checkDetails.map(check => ({
        ...check,
        capability: undefined,
        appliesTo: undefined,
        withheld: ['capability', 'appliesTo'],
      })),
    });
    renderPage(`${READINESS}?view=checks`, { api, language });

    await screen.findAllByText(t.notVisible);
    await openAll(/./);
    const count = shown.checkDetails.length;
    expect(await screen.findAllByText(t.notVisible)).toHaveLength(2 + count);
  });

  it('shows that the owner of a result is there', async () => {
    const api = open();
    const { getResults } = api;
    jest.spyOn(api, 'getResults').mockImplementation(async request => {
      const page = await getResults.call(api, request);
      return {
        ...page,
        items: page.items.map(({ owner, ...item }) => ({
          ...item,
          withheld: ['owner' as const],
        })),
      };
    });
    renderPage(`${READINESS}?layout=table`, { api, language });

    const row = await screen.findByRole('row', { name: /albums/ });
    expect(row).toHaveTextContent(t.notVisible);
  });

  it('says of a preview what it does not know', async () => {
    const api = open();
    const { previewScorecard } = api;
    jest.spyOn(api, 'previewScorecard').mockImplementation(async request => ({
      ...(await previewScorecard.call(api, request)),
      withheldEntities: 3,
      teams: [
        { withheld: ['owner'], raised: 1, lowered: 0, added: 0, removed: 0 },
      ],
    }));
    renderPage(`${READINESS}?view=preview`, { api, language });
    await screen.findByRole('textbox');
    await userEvent.click(
      screen.getByRole('button', { name: /Preview|プレビュー/ }),
    );

    expect(
      await screen.findByText(/not visible to you: 3|エンティティ：3件/),
    ).toBeVisible();
    expect(
      screen.getByRole('row', { name: new RegExp(t.notVisible) }),
    ).toBeVisible();
  });

  /** Opens what is folded away. */
  async function openAll(name: RegExp) {
    const folded = await screen.findAllByRole('button', {
      name,
      expanded: false,
    });
    for (const button of folded) {
      await userEvent.click(button);
    }
  }
});
