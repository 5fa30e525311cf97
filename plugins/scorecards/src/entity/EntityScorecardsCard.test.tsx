import { screen, waitFor } from '@testing-library/react';
import { entityOf, renderInCompany } from '../../dev/testing/renderInCompany';
import { EntityScorecardsCard } from './EntityScorecardsCard';

describe('EntityScorecardsCard', () => {
  it('says level and coverage in short', async () => {
    renderInCompany(<EntityScorecardsCard />, {
      on: entityOf('Component', 'runtime'),
    });
    expect(
      await screen.findByRole('link', { name: 'Production readiness' }),
    ).toHaveAttribute('href', '/scorecards/default/production-readiness');
    expect(screen.getByText('1 of 3 known (33%)')).toBeInTheDocument();
  });

  it('is not there where nothing applies', async () => {
    const { container } = renderInCompany(<EntityScorecardsCard />, {
      on: entityOf('System', 'nursery'),
    });
    expect(screen.getByText('Scorecards')).toBeInTheDocument();
    await waitFor(() => expect(container).toHaveTextContent(/^$/));
  });
});
