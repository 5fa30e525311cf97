import { screen } from '@testing-library/react';
import { entityOf, renderInCompany } from '../../dev/testing/renderInCompany';
import { ScorecardCard } from './ScorecardCard';

describe('ScorecardCard', () => {
  it('says who reached which level, and leads to the scorecard', async () => {
    renderInCompany(<ScorecardCard />, {
      on: entityOf('Scorecard', 'production-readiness'),
    });
    expect(
      await screen.findByText(/It applies to \d+ entities/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Open the scorecard' }),
    ).toHaveAttribute('href', '/scorecards/default/production-readiness');
    expect(screen.getByText(/\d+ of \d+ known/)).toBeInTheDocument();
  });
});
