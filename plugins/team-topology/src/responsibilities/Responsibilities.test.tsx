import { Entity } from '@backstage/catalog-model';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company, groups } from '../../dev/fixture';
import { boundariesOfMany } from '../../dev/fixture/boundariesOfMany';
import { declarationOf } from '../../dev/fixture/entityOf';
import {
  addressParams,
  renderInCompany,
} from '../../dev/testing/renderInCompany';
import { TeamTopologyPage } from '../page/TeamTopologyPage';

describe('Responsibilities', () => {
  it('lists what nobody has first, and asks about it', async () => {
    const view = renderPage();
    const open = within(
      await screen.findByRole('region', { name: 'What needs somebody' }),
    );
    expect(open.getByText('2 are dropped: nobody does them')).toBeVisible();
    expect(open.getByText('1 is held past its review date')).toBeVisible();

    await userEvent.click(open.getByRole('button', { name: 'Laptops' }));
    expect(
      await screen.findByRole('heading', { name: 'Nobody does this' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Agree on a team that takes it/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Hand it over' })).toHaveAttribute(
      'href',
      `/create/templates/default/hand-over-responsibility?formData=${encodeURIComponent(
        '{"responsibility":"responsibility:default/laptops"}',
      )}`,
    );
    expect(addressParams(view).get('responsibility')).toBe(
      'responsibility:default/laptops',
    );
  });

  it('answers forgivingly, and says how the answer was found', async () => {
    const view = renderPage();
    await userEvent.type(await question(), 'mial');
    const answer = within(
      await screen.findByRole('region', { name: 'Answer: Mail and DNS' }),
    );
    expect(
      answer.getByRole('heading', { name: 'Nobody does this' }),
    ).toBeInTheDocument();
    expect(answer.getByText('Best guess')).toBeVisible();
    const steps = within(
      answer.getByRole('region', { name: 'How this was found' }),
    ).getAllByRole('listitem');
    expect(steps.map(step => step.textContent)).toEqual([
      'SRE declines and sends people to Corporate IT.Why: We specialise in the product.',
      'Corporate IT neither accepts nor declines it.',
    ]);
    expect(
      answer.getByText('The team does not say how to reach it.'),
    ).toBeInTheDocument();
    await waitFor(() => expect(addressParams(view).get('need')).toBe('mial'));
  });

  it('answers another question than that about what was chosen below', async () => {
    const view = renderPage('responsibility=responsibility:default/laptops');
    const field = await question();
    expect(field).toHaveValue('Laptops');

    await userEvent.clear(field);
    await userEvent.type(field, 'who has the cloud accounts?');
    expect(
      await screen.findByRole('region', { name: 'Answer: Cloud accounts' }),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(addressParams(view).get('need')).toBe(
        'who has the cloud accounts?',
      ),
    );
    expect(addressParams(view).get('responsibility')).toBeNull();
  });

  it('says that nothing fits, and how to find one of many', async () => {
    renderPage('', {
      entities: boundariesOfMany({ teams: 60, responsibilities: 5 }),
    });
    await userEvent.type(await question(), 'coffee');
    expect(
      await screen.findByRole('heading', { name: 'Nothing here answers this' }),
    ).toBeVisible();
    const field = screen.getByRole('combobox', { name: /I asked/ });
    await userEvent.type(field, 'coffee');
    expect(
      await screen.findByRole('option', {
        name: 'Nothing fits. Try another word.',
      }),
    ).toHaveAttribute('aria-disabled', 'true');
    await userEvent.clear(field);
    expect(
      await screen.findByRole('option', {
        name: 'Type to find one of all 60',
      }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('option')).toHaveLength(51);
  });

  it('begins at the team that was asked, with the way to reach the answer', async () => {
    const view = renderPage('responsibility=responsibility:default/databases');
    await screen.findByRole('heading', { name: 'Go to SRE' });
    expect(screen.getByRole('link', { name: '#sre' })).toHaveAttribute(
      'href',
      'https://chat.example.com/sre',
    );
    expect(screen.getByText('within 1 day')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Make a request' }),
    ).toHaveAttribute('href', '/create/templates/default/ask-sre');

    await userEvent.type(
      screen.getByRole('combobox', { name: /I asked/ }),
      'bill',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Billing' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Go to Billing' }),
    ).toBeInTheDocument();
    expect(addressParams(view).get('from')).toBe('group:default/billing');

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear the question' }),
    );
    expect(addressParams(view).get('from')).toBeNull();
    expect(
      screen.queryByRole('region', { name: /^Answer/ }),
    ).not.toBeInTheDocument();
  });

  it('answers for the chosen date', async () => {
    renderPage(
      'at=2024-01-01&responsibility=responsibility:default/cloud-accounts',
    );
    expect(
      await screen.findByRole('heading', {
        name: 'It is not known who did this on this date',
      }),
    ).toBeInTheDocument();
  });

  it('says that there is no such responsibility', async () => {
    renderPage('responsibility=responsibility:default/coffee');
    expect(
      await screen.findByText(/There is no such responsibility/),
    ).toBeInTheDocument();
  });

  it('offers the parts of what nobody speaks for', async () => {
    renderPage('responsibility=responsibility:default/company', {
      entities: withHeading(),
    });
    expect(
      await screen.findByRole('heading', {
        name: /No team has the whole/,
      }),
    ).toBeInTheDocument();
    const answer = within(
      screen.getByRole('region', { name: 'Answer: The company itself' }),
    );
    expect(answer.queryByText('What to do next')).not.toBeInTheDocument();
    await userEvent.click(answer.getByRole('button', { name: 'Payroll' }));
    expect(
      await screen.findByRole('heading', { name: 'Go to Billing' }),
    ).toBeInTheDocument();
  });

  it('filters by state, area and team, and remembers it in the address', async () => {
    const view = renderPage('', { entities: withHeading() });
    await screen.findByRole('row', { name: /Laptops/ });
    await choose('State', 'Owned');
    await waitFor(() =>
      expect(
        screen.queryByRole('row', { name: /Laptops/ }),
      ).not.toBeInTheDocument(),
    );
    await choose('Area', 'corporate');
    expect(rowNames()).toEqual(['The company itself', 'Payroll']);
    await choose('Team', 'SRE');
    expect(
      await screen.findByText('No responsibility matches the filters.'),
    ).toBeInTheDocument();
    const params = addressParams(view);
    expect(params.get('holding')).toBe('owned');
    expect(params.get('areas')).toBe('corporate');
    expect(params.get('teams')).toBe('group:default/sre');

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(
      await screen.findByRole('row', { name: /Laptops/ }),
    ).toBeInTheDocument();
  });

  it('switches to the matrix, which is in the address', async () => {
    const view = renderPage();
    await userEvent.click(await screen.findByRole('radio', { name: 'Matrix' }));
    expect(await screen.findByRole('grid')).toBeInTheDocument();
    expect(addressParams(view).get('layout')).toBe('matrix');
    expect(
      screen.queryByRole('columnheader', { name: 'Guardian app' }),
    ).not.toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('switch', { name: 'Also teams that say nothing' }),
    );
    expect(
      await screen.findByRole('columnheader', { name: 'Guardian app' }),
    ).toBeInTheDocument();
    expect(addressParams(view).get('silent')).toBe('true');
  });

  it('says what a responsibility is where none is declared', async () => {
    renderPage('', { entities: groups });
    expect(
      await screen.findByText('No responsibility is declared yet'),
    ).toBeInTheDocument();
  });

  it('speaks Japanese', async () => {
    renderPage('responsibility=responsibility:default/mail-and-dns', {
      language: 'ja',
    });
    expect(
      await screen.findByRole('heading', {
        name: '担当するチームがありません',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('treegrid', { name: '責務のツリー' }),
    ).toBeVisible();
  });

  async function question() {
    return await screen.findByRole('searchbox', {
      name: 'Who does this? What do I use?',
    });
  }

  function renderPage(
    params = '',
    options: { entities?: Entity[]; language?: string } = {},
  ) {
    return renderInCompany(<TeamTopologyPage />, {
      address: `/?view=responsibilities&${params}`,
      ...options,
    });
  }

  async function choose(filter: string, option: string) {
    await userEvent.click(
      screen.getByRole('button', { name: new RegExp(`${filter}$`) }),
    );
    await userEvent.click(await screen.findByRole('option', { name: option }));
    await userEvent.keyboard('{Escape}');
  }

  function rowNames() {
    return screen.getAllByRole('rowheader').map(header => header.textContent);
  }

  function withHeading(): Entity[] {
    const corporate = (name: string, title: string, parent?: string) =>
      declarationOf(
        'Responsibility',
        name,
        { area: 'corporate', ...(parent && { parent }) },
        title,
      );
    return [
      ...company.filter(
        ({ kind, metadata }) =>
          kind !== 'TeamApi' || metadata.name !== 'billing',
      ),
      corporate('company', 'The company itself'),
      corporate('payroll', 'Payroll', 'company'),
      corporate('travel', 'Travel', 'company'),
      declarationOf('TeamApi', 'billing', {
        team: 'billing',
        does: [{ responsibility: 'payroll' }],
      }),
    ];
  }
});
