import {
  buildOrgModel,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company, FixtureTeamTopologyApi, groups } from '../../dev/fixture';
import { declarationOf, groupOf } from '../../dev/fixture/entityOf';
import {
  addressParams,
  renderInCompany,
} from '../../dev/testing/renderInCompany';
import { TeamTopologyPage } from './TeamTopologyPage';

describe('TeamTopologyPage', () => {
  it('shows the teams, and goes to the interactions with the address', async () => {
    const view = renderInCompany(<TeamTopologyPage />, {
      address: '/?view=teams',
    });
    expect(await screen.findByRole('link', { name: 'SRE' })).toHaveAttribute(
      'href',
      '/catalog/default/group/sre',
    );

    await userEvent.click(screen.getByRole('tab', { name: 'Interactions' }));
    expect(
      await screen.findByRole('link', { name: 'Photos in the app' }),
    ).toBeInTheDocument();
    expect(addressParams(view).get('view')).toBe('interactions');
  });

  it('says that there was no team yet, and leads to the first one', async () => {
    const founded = (name: string, day: string) => [
      declarationOf('TeamApi', name, { team: name, founded: day }),
      groupOf(name, name),
    ];
    const view = renderInCompany(<TeamTopologyPage />, {
      entities: [
        ...founded('younger', '2019-10-01'),
        ...founded('eldest', '2018-04-02'),
      ],
      address: '/?view=teams&at=2015-01-01',
    });
    expect(
      await screen.findByText('No team existed on Jan 1, 2015'),
    ).toBeVisible();
    expect(
      screen.getByText('The first one, eldest, was founded on Apr 2, 2018.'),
    ).toBeVisible();

    await userEvent.click(
      screen.getByRole('button', { name: 'Show Apr 2, 2018' }),
    );
    expect(await screen.findByRole('link', { name: 'eldest' })).toBeVisible();
    expect(addressParams(view).get('at')).toBe('2018-04-02');
  });

  it('starts with the view that the adopter prefers', async () => {
    renderInCompany(<TeamTopologyPage defaultView="teams" />);
    expect(await screen.findByText('Billing')).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Teams' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('filters by what is chosen, and remembers it in the address', async () => {
    const view = renderInCompany(<TeamTopologyPage />, {
      address: '/?view=teams',
    });
    await screen.findByText('Billing');

    await userEvent.click(screen.getByRole('button', { name: /Team type/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Platform team' }),
    );
    await userEvent.keyboard('{Escape}');

    await waitFor(() =>
      expect(screen.queryByText('Billing')).not.toBeInTheDocument(),
    );
    expect(screen.getByText('SRE')).toBeInTheDocument();
    expect(addressParams(view).get('types')).toBe('platform');

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(await screen.findByText('Billing')).toBeInTheDocument();
    expect(addressParams(view).get('types')).toBeNull();
  });

  it('says of a grouping to filter by what it says that it is', async () => {
    const says = declarationOf('TeamApi', 'product-platform', {
      team: 'product-platform',
      grouping: 'platform',
    });
    renderInCompany(<TeamTopologyPage />, {
      entities: [...company, says],
      address: '/?view=teams',
    });
    await screen.findByText('Billing');
    await userEvent.click(screen.getByRole('button', { name: /Grouping/ }));
    expect(
      await screen.findByRole('option', {
        name: 'Product platform (Platform grouping)',
      }),
    ).toBeVisible();
  });

  it('keeps the model on the screen while another date is loading', async () => {
    const pending = new Map<string | undefined, (model: OrgModel) => void>();
    const signals = new Map<string | undefined, AbortSignal | undefined>();
    const api = {
      getModel: jest.fn(
        (request?: { at?: string; signal?: AbortSignal }) =>
          new Promise<OrgModel>(resolve => {
            pending.set(request?.at, resolve);
            signals.set(request?.at, request?.signal);
          }),
      ),
    };
    renderInCompany(<TeamTopologyPage />, {
      api,
      address: '/?view=teams&at=2025-01-01',
    });
    await waitFor(() => expect(pending.has('2025-01-01')).toBe(true));
    pending.get('2025-01-01')?.(modelAt('2025-01-01'));
    await screen.findByText('Billing');

    await userEvent.click(
      screen.getByRole('button', { name: /Previous change/ }),
    );
    expect(await screen.findByText('Loading Oct 1, 2024')).toBeInTheDocument();
    expect(screen.getByText('Billing')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Today' }));
    await waitFor(() => expect(pending.has(undefined)).toBe(true));
    expect(signals.get('2024-10-01')?.aborted).toBe(true);

    pending.get(undefined)?.(modelAt('2026-01-01'));
    pending.get('2024-10-01')?.({ ...modelAt('2024-10-01'), teams: [] });
    await waitFor(() =>
      expect(screen.queryByText(/^Loading/)).not.toBeInTheDocument(),
    );
    expect(screen.getByText('Billing')).toBeInTheDocument();
  });

  it('says what it cannot load, keeps what it has and tries again', async () => {
    const api = failing(
      new Error('The backend is asleep'),
      FixtureTeamTopologyApi.create(company),
    );
    renderInCompany(<TeamTopologyPage />, { api, address: '/?view=teams' });
    expect(
      (await screen.findAllByText(/The backend is asleep/)).length,
    ).toBeGreaterThan(0);

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Billing')).toBeInTheDocument();
    expect(screen.queryByText(/The backend is asleep/)).not.toBeInTheDocument();
  });

  it('says that there is no team where there is none', async () => {
    renderInCompany(<TeamTopologyPage />, { entities: [] });
    expect(
      await screen.findByText('There are no teams to show'),
    ).toBeInTheDocument();
  });

  it('shows groups without any declaration, and how to describe the first', async () => {
    renderInCompany(<TeamTopologyPage />, {
      entities: groups,
      address: '/?view=teams',
    });
    const row = within(
      await screen.findByRole('row', { name: /Guardian app/ }),
    );
    expect(row.getByText('Type not defined')).toBeInTheDocument();
    expect(row.getByText('Not written yet')).toBeInTheDocument();
    expect(row.getAllByText('2')).toHaveLength(2);

    expect(screen.getByText('Describe your first team')).toBeInTheDocument();
    // The one that owns most.
    expect(screen.getByText(/Next is Guardian app\./)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Describe it' })).toHaveAttribute(
      'href',
      expect.stringContaining('publish-team-api?formData='),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Write the file yourself' }),
    );
    expect(
      screen.getByRole('region', { name: /Description of .* to copy/ }),
    ).toHaveTextContent('kind: TeamApi');
    expect(screen.getByRole('button', { name: 'Copy' })).toBeInTheDocument();
  });

  it('says how many teams are described until all are', async () => {
    renderInCompany(<TeamTopologyPage />, { address: '/?view=teams' });
    expect(
      await screen.findByText(/^\d+ of \d+ teams are described$/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Interactions' }));
    expect(
      screen.queryByText(/^\d+ of \d+ teams are described$/),
    ).not.toBeInTheDocument();
  });

  it('says what is wrong with the data, where, and what to do', async () => {
    renderInCompany(<TeamTopologyPage />, { address: '/?view=teams' });
    await userEvent.click(
      await screen.findByRole('button', {
        name: /declarations need attention/,
      }),
    );
    expect(screen.getByText('spec.to[0]: payments')).toBeVisible();
    expect(screen.getByText(/No such group in the catalog/)).toBeVisible();
    expect(
      screen.getByText('spec.doesNot[0].handOffTo: corporate-it'),
    ).toBeVisible();
    expect(screen.getByText(/neither accepts this nor names/)).toBeVisible();
  });

  it('shows today when the address holds something else than a date', async () => {
    renderInCompany(<TeamTopologyPage />, {
      address: '/?view=teams&at=banana&types=%FF&budget=lots',
    });
    expect(await screen.findByText(/“banana” is not a date/)).toBeVisible();
    expect(await screen.findByText('Billing')).toBeInTheDocument();
  });

  it('speaks Japanese', async () => {
    renderInCompany(<TeamTopologyPage />, {
      address: '/?view=teams',
      language: 'ja',
    });
    const row = await screen.findByRole('row', { name: /SRE/ });
    expect(within(row).getByText('プラットフォームチーム')).toBeInTheDocument();
    expect(
      screen.getByRole('tab', { name: 'インタラクション' }),
    ).toBeInTheDocument();
  });

  function modelAt(at: string) {
    return buildOrgModel(company, { at });
  }

  /** Fails once, then answers. */
  function failing(error: Error, then?: FixtureTeamTopologyApi) {
    let failed = false;
    return {
      getModel: async (request?: { at?: string }) => {
        if (!failed || !then) {
          failed = true;
          throw error;
        }
        return await then.getModel(request);
      },
    };
  }
});
