import {
  buildOrgModel,
  MapFilter,
} from '@kumiki/backstage-plugin-team-topology-common';
import { screen, within } from '@testing-library/react';
import { company } from '../../dev/fixture';
import { declarationOf } from '../../dev/fixture/entityOf';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { BetweenTeams } from './BetweenTeams';

const AT = '2025-06-01';

const service = (name: string, level: string, since: string) =>
  declarationOf('TeamInteraction', name, {
    ...{ mode: 'x-as-a-service', from: 'sre', to: ['billing'] },
    ...{ purpose: `Purpose of ${name}`, since: '2024-01-15' },
    friction: { level, since, note: `Note on ${name}` },
  });

const FRICTION = [
  service('slow', 'slowing', '2024-02-01'),
  service('new-block', 'blocking', '2025-05-22'),
  service('old-block', 'blocking', '2025-03-01'),
  service('fine', 'none', '2025-03-01'),
];

describe('BetweenTeams', () => {
  it('lists what blocks first, the oldest at the top', async () => {
    renderBoard();
    const [, ...rows] = await screen.findAllByRole('row');
    expect(
      rows.map(row => /Purpose of (\S+?)X-as/.exec(row.textContent ?? '')?.[1]),
    ).toEqual(['old-block', 'new-block', 'slow']);
  });

  it('says how much, between whom, what is in the way, since when and for how long', async () => {
    renderBoard();
    const row = within(await screen.findByRole('row', { name: /new-block/ }));
    expect(row.getByText('Blocking')).toBeInTheDocument();
    expect(row.getByRole('link', { name: 'SRE' })).toBeInTheDocument();
    expect(row.getByRole('link', { name: 'Billing' })).toBeInTheDocument();
    expect(row.getByText('Note on new-block')).toBeInTheDocument();
    expect(row.getByText('May 22, 2025')).toBeInTheDocument();
    expect(row.getByText('10 days')).toBeInTheDocument();
  });

  it('leads to the forms that update it and end it, filled in', async () => {
    renderBoard();
    const update = await screen.findByRole('link', {
      name: 'Update the friction: Purpose of slow',
    });
    expect(update.getAttribute('href')).toContain('/report-friction?');
    expect(formDataOf(update)).toEqual({
      interaction: 'teaminteraction:default/slow',
      ...{ level: 'slowing', since: '2024-02-01', note: 'Note on slow' },
    });
    const end = screen.getByRole('link', { name: 'End it: Purpose of slow' });
    expect(formDataOf(end)).toEqual({
      interaction: 'teaminteraction:default/slow',
    });
  });

  it('says that there is none, and how to report one', async () => {
    renderBoard({ entities: company });
    expect(
      await screen.findByText('No friction is reported'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Report friction' }),
    ).toHaveAttribute('href', expect.stringContaining('/report-friction?'));
  });

  it('says that the filters leave it out', async () => {
    renderBoard({ filter: { modes: ['collaboration'] } });
    expect(
      await screen.findByText('No friction matches the filters'),
    ).toBeInTheDocument();
  });

  function formDataOf(link: HTMLElement): unknown {
    const { searchParams } = new URL(
      link.getAttribute('href') ?? '',
      'http://localhost',
    );
    return JSON.parse(searchParams.get('formData') ?? '');
  }

  function renderBoard(
    options: { entities?: typeof company; filter?: MapFilter } = {},
  ) {
    const { entities = [...company, ...FRICTION], filter = {} } = options;
    renderInCompany(
      <BetweenTeams
        model={buildOrgModel(entities, { at: AT })}
        filter={filter}
        search=""
        onSearchChange={jest.fn()}
      />,
    );
  }
});
