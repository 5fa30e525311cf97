import { fireEvent, waitFor } from '@testing-library/react';
import { cloneElement, ReactElement } from 'react';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { RunsChart } from './RunsChart';

// Nothing has a size where nothing is laid out.
jest.mock('recharts', () => ({
  ...jest.requireActual('recharts'),
  ResponsiveContainer: (props: { children: ReactElement }) =>
    cloneElement(props.children, { width: 600, height: 240 }),
}));

const weekOf = (week: string) => ({
  week,
  runs: 1245,
  succeeded: 1200,
  failed: 30,
  cancelled: 10,
  going: 5,
  exactDuration: true,
});

describe('RunsChart', () => {
  beforeEach(() => {
    const size = new DOMRect(0, 0, 600, 240);
    jest
      .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
      .mockImplementation(function measure(this: HTMLElement) {
        // The legend would leave the bars no room.
        return this.matches('.recharts-wrapper') ? size : new DOMRect();
      });
    jest
      .spyOn(HTMLElement.prototype, 'offsetWidth', 'get')
      .mockReturnValue(size.width);
  });
  afterEach(() => jest.restoreAllMocks());

  it('says of a week how the runs ended, in the order of the bars', async () => {
    const { container } = renderInCompany(
      <RunsChart weeks={[weekOf('2026-01-05'), weekOf('2026-01-12')]} />,
    );
    await waitFor(() =>
      expect(container.querySelector('.recharts-wrapper')).not.toBeNull(),
    );
    expect(
      [...container.querySelectorAll('.recharts-legend-item-text')].map(
        ({ textContent }) => textContent,
      ),
    ).toEqual(['Succeeded', 'Failed', 'Cancelled', 'Still running']);

    const chart = container.querySelector('.recharts-wrapper')!;
    fireEvent.mouseMove(chart, { clientX: 500, clientY: 100 });
    await waitFor(() =>
      expect(
        container.querySelector('.recharts-tooltip-wrapper'),
      ).toHaveTextContent(
        'Jan 12, 2026Succeeded: 1,200Failed: 30Cancelled: 10Still running: 5',
      ),
    );
  });
});
