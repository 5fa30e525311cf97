import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ResponseError } from '@backstage/errors';
import {
  buildOrgModel,
  findSmells,
} from '@kumiki/backstage-plugin-team-topology-common';
import { FixtureTeamTopologyApi } from '../../dev/fixture';
import { declarationOf, groupOf } from '../../dev/fixture/entityOf';
import {
  addressParams,
  renderInCompany,
} from '../../dev/testing/renderInCompany';
import { TeamTopologyPage } from '../page/TeamTopologyPage';
import { SmellsCard } from './SmellsCard';

const entities = [
  groupOf('sre', 'SRE'),
  groupOf('it', 'Corporate IT'),
  declarationOf('Responsibility', 'dns', {}),
  ...['sre', 'it'].map(team =>
    declarationOf('TeamApi', team, {
      team,
      does: [{ responsibility: 'dns' }],
    }),
  ),
];

const sentence = /Corporate IT and SRE each claim dns/;

describe('Smells', () => {
  it('says each smell with why and what to do, by rule and by team', async () => {
    const view = renderInCompany(<TeamTopologyPage />, {
      ...{ entities, address: '/?view=smells' },
    });
    const group = await screen.findByRole('region', {
      name: 'Contested responsibility (BA02)',
    });
    expect(within(group).getByText(sentence)).toBeVisible();
    expect(within(group).getByText('Claimed by')).toBeInTheDocument();
    expect(
      within(group).getByText('experience of other organisations'),
    ).toBeInTheDocument();
    expect(
      within(group).getByRole('link', { name: 'Hand it over' }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining(
        encodeURIComponent('"responsibility:default/dns"'),
      ),
    );

    await userEvent.click(screen.getByRole('radio', { name: 'By team' }));
    expect(addressParams(view).get('by')).toBe('team');
    const teams = screen.getByRole('region', { name: 'SRE' });
    expect(within(teams).getByText(sentence)).toBeVisible();
  });

  it('is filtered by the address', async () => {
    renderInCompany(<TeamTopologyPage />, {
      ...{ entities, address: '/?view=smells&rules=BA01' },
    });
    expect(
      await screen.findByText('Nothing matches the filters.'),
    ).toBeVisible();
    expect(screen.queryByText(sentence)).not.toBeInTheDocument();
  });

  it('snoozes with a reason and a last day, and ends that', async () => {
    renderInCompany(<TeamTopologyPage />, {
      ...{ entities, address: '/?view=smells&rules=BA02' },
    });
    await screen.findByText(sentence);
    await userEvent.click(screen.getByRole('button', { name: 'Snooze' }));
    const confirm = screen.getByRole('button', { name: 'Snooze it' });
    expect(confirm).toBeDisabled();
    await userEvent.type(
      screen.getByRole('textbox', { name: /Reason/ }),
      'They agree soon.',
    );
    await userEvent.click(confirm);
    expect(await screen.findByText('1 more is snoozed.')).toBeVisible();
    expect(screen.queryByText(sentence)).not.toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('switch', { name: 'Show snoozed ones' }),
    );
    expect(
      await screen.findByText(/Snoozed until .*: They agree soon\./),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'End the snooze' }),
    );
    expect(await screen.findByRole('button', { name: 'Snooze' })).toBeVisible();
  });

  it('says why it was not snoozed', async () => {
    const refused = await ResponseError.fromResponse(
      new Response(JSON.stringify({ error: { message: 'No.' } }), {
        status: 403,
        headers: { 'Content-Type': 'application/json' },
      }),
    );
    renderInCompany(<TeamTopologyPage />, {
      ...{ entities, address: '/?view=smells&rules=BA02' },
      api: {
        snoozeSmell: async () => {
          throw refused;
        },
      },
    });
    await screen.findByText(sentence);
    await userEvent.click(screen.getByRole('button', { name: 'Snooze' }));
    await userEvent.type(
      screen.getByRole('textbox', { name: /Reason/ }),
      'They agree soon.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Snooze it' }));
    expect(
      await screen.findByText(/team-topology\.smell\.snooze/),
    ).toBeVisible();
  });

  it('says where rules could not look', async () => {
    renderInCompany(<TeamTopologyPage />, {
      ...{ entities, address: '/?view=smells' },
    });
    await screen.findByText(sentence);
    const { coverage } = findSmells(
      buildOrgModel(entities, { at: '2026-01-01' }),
    );
    expect(coverage.some(({ notKnown }) => notKnown > 0)).toBe(true);
    expect(
      screen.getByRole('button', { name: /rules could not look everywhere/ }),
    ).toBeVisible();
  });

  it('is in Japanese', async () => {
    renderInCompany(<TeamTopologyPage />, {
      ...{ entities, address: '/?view=smells', language: 'ja' },
    });
    expect(
      await screen.findByText(/「dns」の担当が重複しています/),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: '引き継ぐ' })).toBeVisible();
  });

  it('says that there is nothing', async () => {
    const api = FixtureTeamTopologyApi.create(entities);
    const report = await api.getSmells({ rule: 'BA01' });
    renderInCompany(<TeamTopologyPage />, {
      ...{ entities, address: '/?view=smells' },
      api: { getSmells: async () => ({ ...report, smells: [] }) },
    });
    expect(
      await screen.findByText('No rule found anything here.'),
    ).toBeVisible();
  });
});

describe('SmellsCard', () => {
  it('shows what concerns the team, and leads to the page', async () => {
    renderInCompany(<SmellsCard />, {
      ...{ entities, on: groupOf('sre', 'SRE') },
    });
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Show all smells' }),
    ).toHaveAttribute('href', expect.stringContaining('view=smells'));
  });

  it('says what is missing to read it', async () => {
    const refused = await ResponseError.fromResponse(
      new Response(JSON.stringify({ error: { message: 'No.' } }), {
        status: 403,
        headers: { 'Content-Type': 'application/json' },
      }),
    );
    renderInCompany(<SmellsCard />, {
      ...{ entities, on: groupOf('sre', 'SRE') },
      api: {
        getSmells: async () => {
          throw refused;
        },
      },
    });
    expect(await screen.findByText(/team-topology\.model\.read/)).toBeVisible();
  });
});
