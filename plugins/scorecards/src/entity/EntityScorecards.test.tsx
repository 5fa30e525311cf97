import { ScorecardsApi } from '@kumiki/backstage-plugin-scorecards-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { recordedApi } from '../../dev/recordedApi';
import { entityOf, renderInCompany } from '../../dev/testing/renderInCompany';
import { EntityScorecards } from './EntityScorecards';

describe('EntityScorecards', () => {
  it('says the level with its coverage, the next one, and what is missing', async () => {
    render('payments');
    expect(
      (await screen.findAllByText('2 of 3 known (66%)')).length,
    ).toBeGreaterThan(0);
    expect(screen.getByText('Next level: Silver')).toBeInTheDocument();
    expect(
      within(
        screen.getAllByRole('list', { name: 'Blocking checks' })[0],
      ).getByText('A deploy takes at most 15 minutes'),
    ).toBeInTheDocument();
  });

  it.each([
    ['guardian-web', 'Pass', 'Somebody is alerted'],
    ['guardian-api', 'Fail', 'A deploy takes at most 15 minutes'],
    ['payments', 'Unknown', 'A deploy takes at most 15 minutes'],
    ['payments', 'Exempt', 'Somebody is alerted'],
    ['albums', 'Error', 'Somebody is alerted'],
    ['invoicing', 'Self-maintained', 'A deploy takes at most 15 minutes'],
  ])('says of %s in words: %s', async (name, state, check) => {
    render(name);
    if (!['Fail', 'Unknown', 'Error'].includes(state)) {
      await openReached();
    }
    expect(
      await screen.findByRole('button', { name: new RegExp(check) }),
    ).toHaveTextContent(state);
  });

  it('marks what is announced, invalid, and a draft', async () => {
    render('guardian-web');
    await openReached();
    expect(
      await screen.findByRole('button', { name: /It is documented/ }),
    ).toHaveTextContent('Announced: counts from Jan 1, 2099');
    const invalid = within(
      screen.getByRole('region', {
        name: 'Production readiness: Invalid checks',
      }),
    );
    expect(invalid.getByText('protected-branch')).toBeInTheDocument();
    expect(invalid.getByText(/Did you mean/)).toBeInTheDocument();
    expect(
      invalid.getByText('Keeps Gold and every higher level out of reach.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/^Draft:/)).toBeInTheDocument();
  });

  it('says what is wrong with a check in Japanese', async () => {
    renderInCompany(<EntityScorecards />, {
      on: entityOf('Component', 'guardian-web'),
      language: 'ja',
    });
    expect(
      await screen.findByText(/^rule：.*というファクトはありません$/),
    ).toBeInTheDocument();
  });

  it('explains a stale fact: value, age and source, and who has to deliver it', async () => {
    render('payments');
    await userEvent.click(
      await screen.findByRole('button', {
        name: /A deploy takes at most 15 minutes/,
      }),
    );
    const facts = within(
      screen.getAllByRole('table', { name: 'Facts that the rule reads' })[0],
    );
    const fact = facts.getByRole('row', { name: /deployMinutes/ });
    expect(fact).toHaveTextContent('12 minutes');
    expect(fact).toHaveTextContent('30 days ago');
    expect(fact).toHaveTextContent('Stale');
    expect(fact).toHaveTextContent('ciPushed by external:deploy');
    expect(
      screen.getByText(
        /^The provider ci has to deliver facts.ci.deployMinutes for this entity. It was last observed on [A-Z][a-z]+ \d+, \d+/,
      ),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: /deploy workflow/ })).toBeNull();
  });

  it('says what the scorecard says where the rule does not hold', async () => {
    render('guardian-api');
    await userEvent.click(
      await screen.findByRole('button', {
        name: /A deploy takes at most 15 minutes/,
      }),
    );
    expect(
      screen.getByRole('link', { name: /deploy workflow/ }),
    ).toHaveAttribute('href', 'https://example.com/deploy');
    expect(screen.queryByText(/has to deliver/)).toBeNull();
  });

  it.each([
    ['en', 'It was last observed on', ', pushed by external:deploy.'],
    ['ja', '最後に取得されたのは', '（送信者：external:deploy）。'],
  ])('names who pushed a fact last: %s', async (language, before, after) => {
    const api = recordedApi();
    const getEntityReport = api.getEntityReport.bind(api);
    jest.spyOn(api, 'getEntityReport').mockImplementation(async request => {
      const report = await getEntityReport(request);
      for (const { facts } of report.scorecards.flatMap(it => it.checks)) {
        facts.forEach(fact =>
          Object.assign(fact, { pushedBy: 'external:deploy' }),
        );
      }
      return report;
    });
    renderInCompany(<EntityScorecards />, {
      on: entityOf('Component', 'payments'),
      api,
      language,
    });
    await userEvent.click(
      await screen.findByRole('button', {
        name: /A deploy takes at most 15 minutes/,
      }),
    );
    const [text] = screen.getAllByText(new RegExp(before));
    expect(text).toHaveTextContent(after);
  });

  it('does not say what to do about a check that passes', async () => {
    render('guardian-web');
    await openReached();
    const check = await screen.findByRole('button', {
      name: /The owner is a team that exists/,
    });
    await userEvent.click(check);
    const panel = document.getElementById(check.getAttribute('aria-controls')!);
    expect(within(panel!).getByText(/^The rule holds\./)).toBeVisible();
    expect(screen.queryByText('What to do')).toBeNull();
  });

  it('does not speak of a failure where nothing is known', async () => {
    render('runtime');
    const check = await screen.findByRole('button', {
      name: /A deploy takes at most 15 minutes/,
    });
    expect(check).toHaveTextContent('Unknown');
    await userEvent.click(check);
    expect(screen.queryByText(/A deploy takes unknown/)).toBeNull();
    expect(
      screen.getByText(/deployMinutes was never observed\.$/),
    ).toBeVisible();
  });

  it('says at once, and on demand, that an opt-out was not reviewed', async () => {
    render('guardian-api');
    const check = await screen.findByRole('button', {
      name: /A deploy takes at most 15 minutes/,
    });
    const reason =
      'The opt-out from deploy-workflow was to be reviewed on Jan 10, 2026, so it does not count.';
    expect(check).toHaveTextContent('Fail');
    expect(check).toHaveTextContent(reason);
    expect(check).toHaveTextContent(/A deploy takes \d+ minutes/);

    await userEvent.click(check);
    expect(screen.getAllByText(reason)).toHaveLength(2);
  });

  it.each([
    ['en', 'invoicing', /maintained opt-out .* reviewed on Jan 10, 2099\.$/],
    ['ja', 'guardian-api', /2026\/01\/10に見直すことになっていました/],
    ['ja', 'invoicing', /見直し期日は2099\/01\/10です。$/],
  ])('explains opt-outs in %s: %s', async (language, name, text) => {
    renderInCompany(<EntityScorecards />, {
      on: entityOf('Component', name),
      language,
    });
    if (name === 'invoicing') {
      await openReached();
    }
    await userEvent.click(
      await screen.findByRole('button', {
        name: /A deploy takes at most 15 minutes/,
      }),
    );
    expect(screen.getAllByText(text).length).toBeGreaterThan(0);
  });

  it('keeps the last good value where the provider failed', async () => {
    render('albums');
    await userEvent.click(
      await screen.findByRole('button', { name: /Somebody is alerted/ }),
    );
    expect(screen.getByText('Last good value: 5')).toBeVisible();
    expect(
      screen.getByText('Could not be collected: The monitor is away'),
    ).toBeVisible();
  });

  it('tells what changed', async () => {
    render('guardian-web');
    const changes = await screen.findAllByText(/Unknown → Pass/);
    expect(changes.map(({ textContent }) => textContent)).toContainEqual(
      expect.stringContaining('The owner is a team that exists'),
    );
  });

  it('says which of the days were imported', async () => {
    const api = recordedApi();
    const trend = await api.getEntityTrend({
      kind: 'component',
      namespace: 'default',
      name: 'guardian-web',
    });
    const imported = { from: '2026-01-01', to: '2026-02-01' };
    jest.spyOn(api, 'getEntityTrend').mockResolvedValue({ ...trend, imported });
    render('guardian-web', api);

    const history = await screen.findByRole('region', { name: 'What changed' });
    expect(await within(history).findByText(/was imported/)).toHaveTextContent(
      'Jan 1, 2026',
    );
  });

  it('collects facts again when asked to, and says when that fails', async () => {
    const api = recordedApi();
    const refresh = jest
      .spyOn(api, 'refreshEntity')
      .mockRejectedValueOnce(new Error('too early'));
    const report = jest.spyOn(api, 'getEntityReport');
    render('guardian-web', api);
    const button = { name: 'Collect facts again' };
    await userEvent.click(await screen.findByRole('button', button));
    expect(await screen.findByText(/too early/)).toBeInTheDocument();
    expect(report).toHaveBeenCalledTimes(1);

    await userEvent.click(screen.getByRole('button', button));
    expect(refresh).toHaveBeenCalledTimes(2);
    await waitFor(() => expect(report).toHaveBeenCalledTimes(2));
  });

  it('says that nothing applies, and that nothing is known yet', async () => {
    const nursery = entityOf('System', 'nursery');
    const newlyCreated = {
      ...nursery,
      metadata: { ...nursery.metadata, name: 'new' },
    };
    const { unmount } = renderInCompany(<EntityScorecards />, {
      on: nursery,
    });
    expect(
      await screen.findByText('No scorecard applies to this entity.'),
    ).toBeInTheDocument();
    unmount();

    renderInCompany(<EntityScorecards />, {
      on: newlyCreated,
    });
    expect(await screen.findByText('Not evaluated yet')).toBeInTheDocument();
  });

  it('shows what fails and what is not known, and folds what is fine away', async () => {
    render('payments');
    const unknown = await screen.findByRole('region', {
      name: /^Production readiness: Not known: \d+$/,
    });
    expect(
      within(unknown).getByRole('button', {
        name: /A deploy takes at most 15 minutes/,
      }),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /Somebody is alerted/ })).toBe(
      null,
    );
    expect(screen.getAllByText(/^\d+ of \d+ checks? reached$/)).not.toEqual([]);
    await openReached();
    expect(
      screen.getByRole('button', { name: /Somebody is alerted/ }),
    ).toBeVisible();
  });

  /** Opens what is folded away. */
  async function openReached() {
    const groups = await screen.findAllByRole('button', {
      name: /^(Reached: \d+|達成：\d+件)$/,
    });
    for (const group of groups) {
      await userEvent.click(group);
    }
  }

  function render(name: string, api?: ScorecardsApi) {
    renderInCompany(<EntityScorecards />, {
      on: entityOf('Component', name),
      api,
    });
  }
});
