import { screen } from '@testing-library/react';
import { declarationOf } from '../../../dev/fixture/entityOf';
import {
  entityOf,
  renderInCompany,
} from '../../../dev/testing/renderInCompany';
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

  it('says when it has ended', async () => {
    renderInCompany(<InteractionCard />, {
      on: entityOf('TeamInteraction', 'tests'),
    });
    expect(await screen.findByText('Ended')).toBeInTheDocument();
    expect(screen.queryByText(/Overdue/)).not.toBeInTheDocument();
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
