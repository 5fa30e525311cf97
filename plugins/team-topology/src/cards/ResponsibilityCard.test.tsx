import { screen } from '@testing-library/react';
import { declarationOf } from '../../dev/fixture/entityOf';
import { entityOf, renderInCompany } from '../../dev/testing/renderInCompany';
import { ResponsibilityCard } from './ResponsibilityCard';

describe('ResponsibilityCard', () => {
  it('sends people to the owner, and names who accepts it as well', async () => {
    renderInCompany(<ResponsibilityCard />, {
      on: entityOf('Responsibility', 'databases'),
    });
    expect(await screen.findByText('Owned')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Go to SRE' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Billing' })).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'See all responsibilities' }),
    ).toHaveAttribute(
      'href',
      '/team-topology?view=responsibilities&responsibility=responsibility%3Adefault%2Fdatabases',
    );
  });

  it('says that nobody holds it, who declines it, and what to do', async () => {
    renderInCompany(<ResponsibilityCard />, {
      on: entityOf('Responsibility', 'laptops'),
    });
    expect(
      await screen.findByRole('heading', { name: 'Nobody does this' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/declines and names nobody to go to/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Hand it over' })).toHaveAttribute(
      'href',
      expect.stringMatching(
        /^\/create\/templates\/default\/hand-over-responsibility\?/,
      ),
    );
  });

  it('says who holds it for the time being, and who the rightful owner is', async () => {
    renderInCompany(<ResponsibilityCard />, {
      on: entityOf('Responsibility', 'cloud-accounts'),
    });
    expect(
      await screen.findByText('Held for the time being'),
    ).toBeInTheDocument();
    expect(screen.getByText(/The rightful owner is/)).toHaveTextContent(
      'The rightful owner is Corporate IT.',
    );
  });

  it('says that it is not in the model', async () => {
    renderInCompany(<ResponsibilityCard />, {
      on: declarationOf('Responsibility', 'new', {}),
    });
    expect(
      await screen.findByText('This responsibility is not in the model.'),
    ).toBeInTheDocument();
  });
});
