import { screen } from '@testing-library/react';
import { declarationOf } from '../../../dev/fixture/entityOf';
import {
  entityOf,
  renderInCompany,
} from '../../../dev/testing/renderInCompany';
import { ResponsibilityCard } from './ResponsibilityCard';

describe('ResponsibilityCard', () => {
  it('names the owner and who accepts it as well', async () => {
    renderInCompany(<ResponsibilityCard />, {
      on: entityOf('Responsibility', 'databases'),
    });
    expect(await screen.findByText('Owned')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'SRE' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Billing' })).toBeInTheDocument();
  });

  it('says that nobody holds it, and who declines it', async () => {
    renderInCompany(<ResponsibilityCard />, {
      on: entityOf('Responsibility', 'laptops'),
    });
    expect(
      await screen.findByText('Nobody accepts this piece of work.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Declined by')).toBeInTheDocument();
  });

  it('says who holds it for the time being', async () => {
    renderInCompany(<ResponsibilityCard />, {
      on: entityOf('Responsibility', 'cloud-accounts'),
    });
    expect(
      await screen.findByText('Held for the time being by'),
    ).toBeInTheDocument();
  });

  it('says that the model does not know it', async () => {
    renderInCompany(<ResponsibilityCard />, {
      on: declarationOf('Responsibility', 'new', {}),
    });
    expect(
      await screen.findByText('The model does not know this responsibility.'),
    ).toBeInTheDocument();
  });
});
