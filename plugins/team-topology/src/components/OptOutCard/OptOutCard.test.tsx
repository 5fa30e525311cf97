import { screen } from '@testing-library/react';
import {
  entityOf,
  renderInCompany,
} from '../../../dev/testing/renderInCompany';
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
});
