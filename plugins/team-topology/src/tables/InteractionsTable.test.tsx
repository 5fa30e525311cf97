import {
  buildOrgModel,
  InteractionState,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company } from '../../dev/fixture';
import { largeCompany } from '../../dev/fixture/largeCompany';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { interactionRows, InteractionsTable } from './InteractionsTable';

describe('InteractionsTable', () => {
  it('says who works how with whom, for what and until when', async () => {
    renderTable();
    const row = within(
      await screen.findByRole('row', { name: /Billing runs its own on-call/ }),
    );
    expect(row.getByRole('link', { name: 'SRE' })).toBeInTheDocument();
    expect(row.getByRole('link', { name: 'Billing' })).toBeInTheDocument();
    expect(row.getByText('Facilitating')).toBeInTheDocument();
    expect(row.getByText('Mar 1, 2024')).toBeInTheDocument();
    expect(row.getByText('Sep 30, 2024')).toBeInTheDocument();
    expect(row.getByText('Overdue since Sep 30, 2024')).toBeInTheDocument();
  });

  it('draws how long each goes on, and what is overdue of it', async () => {
    renderTable();
    const row = within(
      await screen.findByRole('row', { name: /Billing runs its own on-call/ }),
    );
    const bar = row.getByRole('img', {
      name: 'Mar 1, 2024 to Jun 1, 2025, overdue since Sep 30, 2024',
    });
    const [inTime, overdue] = bar.querySelectorAll<HTMLElement>('[data-part]');
    expect(overdue.dataset.part).toBe('overdue');
    const endOf = ({ style }: HTMLElement) =>
      parseFloat(style.left) + parseFloat(style.width);
    expect(endOf(inTime)).toBeCloseTo(parseFloat(overdue.style.left));
    expect(
      bar.querySelector<HTMLElement>('[data-mark="planned-end"]'),
    ).not.toBeNull();
  });

  it('says when something is to be reviewed and when it has ended', async () => {
    renderTable({ states: ['active', 'ended'] });
    expect(
      await screen.findByText('Review by Jan 1, 2999'),
    ).toBeInTheDocument();
    expect(screen.getByText('Ended on Jun 30, 2023')).toBeInTheDocument();
  });

  it('names a team that is not in the catalog', async () => {
    renderTable();
    expect(
      await screen.findByText('payments (not in the catalog)'),
    ).toBeInTheDocument();
  });

  it('lists every team that takes part', async () => {
    renderTable();
    const row = await screen.findByRole('row', { name: /A runtime to deploy/ });
    expect(row).toHaveTextContent('Billing and Guardian app');
  });

  it('searches', async () => {
    renderTable({ search: 'facilitating sre' });
    expect(await screen.findAllByRole('row')).toHaveLength(2);
    expect(screen.getByText('Billing runs its own on-call')).toBeVisible();
  });

  it('says that nothing matches', async () => {
    renderTable({ search: 'nothing like that' });
    expect(
      await screen.findByText(
        'No interaction matches the search and the filters.',
      ),
    ).toBeInTheDocument();
  });

  it('pages through 1,500 interactions', async () => {
    renderTable({
      model: buildOrgModel(largeCompany({ teams: 500, interactions: 1500 }), {
        at: '2025-06-01',
      }),
    });
    expect(await screen.findByText(/^1–20 of 1,[45]\d\d$/)).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('columnheader', { name: 'Purpose' }),
    );
    expect(await screen.findByText('Purpose 0')).toBeInTheDocument();
  });

  function renderTable(
    options: {
      model?: OrgModel;
      states?: InteractionState[];
      search?: string;
    } = {},
  ) {
    const { states, search = '' } = options;
    const model = options.model ?? buildOrgModel(company, { at: '2025-06-01' });
    renderInCompany(
      <InteractionsTable
        model={model}
        filter={{ states }}
        search={search}
        onSearchChange={jest.fn()}
      />,
    );
  }
});

describe('interactionRows', () => {
  const model = buildOrgModel(company, { at: '2025-06-01' });

  it('has what is in force, unless other states are asked for', () => {
    expect(namesOf({})).toEqual(['faces', 'lost', 'on-call', 'runtime']);
    expect(namesOf({ states: ['planned', 'ended'] })).toEqual([
      'coming',
      'tests',
    ]);
    expect(namesOf({ states: ['overdue'] })).toEqual(['on-call']);
  });

  it('filters as the map does: both ends of an edge must be drawn', () => {
    expect(namesOf({ modes: ['collaboration'] })).toEqual(['faces', 'lost']);
    expect(namesOf({ types: ['platform', 'stream-aligned'] })).toEqual([
      'on-call',
      'runtime',
    ]);
    expect(namesOf({ focus: 'group:default/photos' })).toEqual(['faces']);
  });

  function namesOf(filter: Parameters<typeof interactionRows>[1]) {
    return interactionRows(model, filter).map(({ id }) => id.split('/')[1]);
  }
});
