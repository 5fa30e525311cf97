import { screen, waitFor } from '@testing-library/react';
import { entityOf, renderInCompany } from '../../dev/testing/renderInCompany';
import { OptOutCard } from './OptOutCard';

describe('OptOutCard', () => {
  it('says what is off the path, why, and who maintains it until when', async () => {
    renderInCompany(<OptOutCard />, {
      on: entityOf('OptOut', 'invoicing-on-a-server'),
    });
    expect(await screen.findByText(/does not use/)).toHaveTextContent(
      'invoicing does not use container-runtime.',
    );
    expect(
      screen.getByText('The printer driver needs it.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'billing' })).toBeInTheDocument();
    expect(
      screen.getByText('The review was due on Jan 10, 2025.'),
    ).toBeInTheDocument();
  });

  it.each([
    ['2025-01-10', 0],
    ['2025-01-11', 1],
  ])('goes by the day of the organisation, %s', async (day, warnings) => {
    renderInCompany(<OptOutCard />, {
      on: entityOf('OptOut', 'invoicing-on-a-server'),
      api: { getToday: async () => ({ day, timeZone: 'Asia/Tokyo' }) },
    });
    await waitFor(() =>
      expect(screen.queryAllByText(/^The review was due/)).toHaveLength(
        warnings,
      ),
    );
    expect(await screen.findByText(/does not use/)).toBeInTheDocument();
  });

  it('says why it does not know whether the review is due', async () => {
    renderInCompany(<OptOutCard />, {
      on: entityOf('OptOut', 'invoicing-on-a-server'),
      api: {
        getToday: async () => Promise.reject(new Error('The backend is away')),
      },
    });
    expect(await screen.findByText(/The backend is away/)).toBeInTheDocument();
    expect(screen.getByText(/does not use/)).toBeInTheDocument();
  });
});
