import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { GraphTooLargeError } from './layout/layoutEngines';
import { MapProblem } from './MapOverlay';

describe('MapProblem', () => {
  it('says what went wrong and lets try again', async () => {
    const onRetry = jest.fn();
    renderInCompany(
      <MapProblem
        error={new Error('out of memory')}
        teamCount={40}
        onRetry={onRetry}
      />,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The map could not be drawn.*\(out of memory\)/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalled();
  });

  it('offers fewer teams where there are too many', async () => {
    const onNodeBudgetChange = jest.fn();
    renderInCompany(
      <MapProblem
        error={new GraphTooLargeError()}
        teamCount={151}
        onRetry={() => {}}
        onNodeBudgetChange={onNodeBudgetChange}
      />,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Too many teams to draw at once',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Draw 75 teams' }),
    );
    expect(onNodeBudgetChange).toHaveBeenCalledWith(75);
  });

  it('offers nothing that cannot help', async () => {
    renderInCompany(
      <MapProblem
        error={new GraphTooLargeError()}
        teamCount={1}
        onRetry={() => {}}
        onNodeBudgetChange={() => {}}
      />,
    );
    await screen.findByRole('alert');
    expect(screen.queryByRole('button', { name: /Draw/ })).toBeNull();
  });
});
