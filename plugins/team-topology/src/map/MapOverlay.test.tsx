import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { MapProblem } from './MapOverlay';

describe('MapProblem', () => {
  it('says what went wrong and lets try again', async () => {
    const onRetry = jest.fn();
    renderInCompany(
      <MapProblem error={new Error('out of memory')} onRetry={onRetry} />,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The map could not be drawn.*\(out of memory\)/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalled();
  });
});
