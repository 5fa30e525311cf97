import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { declarationOf } from '../../dev/fixture/entityOf';
import { entityOf, renderInCompany } from '../../dev/testing/renderInCompany';
import { InteractionCard } from './InteractionCard';

describe('InteractionCard', () => {
  it('explains who helps whom, with what goal and until when', async () => {
    renderInCompany(<InteractionCard />, {
      on: entityOf('TeamInteraction', 'on-call'),
    });
    expect(
      await screen.findByText(/until they can go on alone/),
    ).toHaveTextContent('sre helps billing until they can go on alone.');
    expect(screen.getByText('Facilitating')).toBeInTheDocument();
    expect(
      screen.getByText('Billing answers its own alerts'),
    ).toBeInTheDocument();
    expect(screen.getByText(/Two months without an alert/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'aoki' })).toBeInTheDocument();
    expect(screen.getByText(/40% of their time/)).toBeInTheDocument();
    expect(screen.getByText('Mar 1, 2024')).toBeInTheDocument();
    expect(
      screen.getByText(/^Overdue since Sep 30, 2024\. End it/),
    ).toBeInTheDocument();
  });

  it('says that a service has no end, and what it is', async () => {
    renderInCompany(<InteractionCard />, {
      on: entityOf('TeamInteraction', 'runtime'),
    });
    expect(await screen.findByText('Open-ended')).toBeInTheDocument();
    expect(screen.getByText('Active')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'container-runtime' }),
    ).toHaveAttribute('href', '/catalog/default/capability/container-runtime');
  });

  it('says what slows or blocks a team, and opens the form with it', async () => {
    const friction = {
      ...{ level: 'blocking', note: 'Tickets wait', since: '2024-02-01' },
    };
    renderInCompany(<InteractionCard />, {
      on: declarationOf('TeamInteraction', 'stuck', {
        ...{ mode: 'collaboration', from: 'sre', to: ['billing'] },
        ...{ since: '2024-01-15', friction },
      }),
    });
    expect(await screen.findByText('Blocking')).toBeVisible();
    expect(screen.getByText('since Feb 1, 2024')).toBeVisible();
    expect(screen.getByText('Tickets wait')).toBeVisible();
    const update = screen.getByRole('link', { name: 'Update' });
    const { searchParams } = new URL(
      update.getAttribute('href') ?? '',
      'http://localhost',
    );
    expect(JSON.parse(searchParams.get('formData') ?? '')).toEqual({
      interaction: 'teaminteraction:default/stuck',
      ...friction,
    });
  });

  it('asks to say how teams work together where nobody has said it', async () => {
    renderInCompany(<InteractionCard />, {
      on: declarationOf('TeamInteraction', 'unsaid', {
        mode: 'undefined',
        from: 'sre',
        to: ['billing'],
        since: '2024-01-15',
      }),
    });
    expect(
      await screen.findByText(/work together\. Nobody has said how\./),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Say how you work together' }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('/create/templates/default/change-interaction'),
    );
    expect(screen.queryByRole('link', { name: 'Change it' })).toBeNull();
    expect(screen.getByRole('link', { name: 'End it' })).toBeVisible();
  });

  it('says when it has ended', async () => {
    renderInCompany(<InteractionCard />, {
      on: entityOf('TeamInteraction', 'tests'),
    });
    expect(await screen.findByText('Ended')).toBeInTheDocument();
    expect(screen.queryByText(/Overdue/)).not.toBeInTheDocument();
  });

  it.each([
    ['2024-09-30', undefined],
    ['2024-10-01', /^Overdue since Sep 30, 2024/],
  ])('goes by the day of the organisation, %s', async (day, note) => {
    renderInCompany(<InteractionCard />, {
      on: entityOf('TeamInteraction', 'on-call'),
      api: { getToday: async () => ({ day, timeZone: 'Asia/Tokyo' }) },
    });
    expect(await screen.findByText('Mar 1, 2024')).toBeInTheDocument();
    expect(screen.queryAllByText(note ?? /Overdue/)).toHaveLength(note ? 1 : 0);
  });

  it('says why it does not know the day, and tries again', async () => {
    const getToday = jest
      .fn()
      .mockRejectedValueOnce(new Error('The backend is away'))
      .mockResolvedValue({ day: '2024-10-01', timeZone: 'Asia/Tokyo' });
    renderInCompany(<InteractionCard />, {
      on: entityOf('TeamInteraction', 'on-call'),
      api: { getToday },
    });
    expect(await screen.findByText('The backend is away.')).toBeInTheDocument();
    expect(screen.queryByText('Mar 1, 2024')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^Overdue since/)).toBeInTheDocument();
  });

  it('shows nothing for an entity that cannot be read', async () => {
    renderInCompany(<InteractionCard />, {
      on: declarationOf('TeamInteraction', 'broken', { mode: 'shouting' }),
    });
    expect(await screen.findByTestId('address')).toBeInTheDocument();
    expect(
      screen.queryByText('How these teams work together'),
    ).not.toBeInTheDocument();
  });
});
