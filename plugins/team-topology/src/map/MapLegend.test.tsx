import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { MapLegend } from './MapLegend';

const openLegend = async () =>
  userEvent.click(
    await screen.findByRole('button', { name: 'What the shapes mean' }),
  );

describe('MapLegend', () => {
  it('shows a shape of its own for every type, mode and mark', async () => {
    renderInCompany(<MapLegend theme="light" />);
    await openLegend();
    const entries = screen.getAllByRole('listitem');
    expect(entries).toHaveLength(20);
    const shapes = entries.map(entry =>
      [...entry.querySelectorAll('path')].map(path => path.outerHTML).join(),
    );
    expect(shapes.every(shape => shape.includes(' d="M'))).toBe(true);
    // Each row of the legend has coordinates of its own.
    expect(new Set(shapes).size).toBe(entries.length);
  });

  it('explains what the shapes mean', async () => {
    renderInCompany(<MapLegend theme="dark" />);
    await openLegend();
    expect(
      await screen.findByText(
        'Provides services that other teams use without having to ask.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Value flows from left to right/),
    ).toBeInTheDocument();
  });
});
