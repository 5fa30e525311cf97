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

  it('shows the signs of smells while they are on the map', async () => {
    renderInCompany(<MapLegend theme="light" showSmells />);
    await openLegend();
    expect(screen.getAllByRole('listitem')).toHaveLength(23);
    for (const name of ['note', 'warning', 'problem']) {
      expect(screen.getByText(`Smell: ${name}`)).toBeInTheDocument();
    }
    const shapes = screen
      .getAllByRole('listitem')
      .slice(-3)
      .map(entry => entry.querySelector('path')?.getAttribute('d'));
    expect(new Set(shapes).size).toBe(3);
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
