import { fireEvent, waitFor } from '@testing-library/react';
import { cloneElement, ReactElement } from 'react';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { TrendChart } from './TrendChart';

// Nothing has a size where nothing is laid out.
jest.mock('recharts', () => ({
  ...jest.requireActual('recharts'),
  ResponsiveContainer: (props: { children: ReactElement }) =>
    cloneElement(props.children, { width: 600, height: 240 }),
}));

const LEVELS = [
  { id: 'zinc', title: 'Zinc' },
  { id: 'silver', title: 'Silver' },
  { id: 'amber', title: 'Amber' },
];

const pointOf = (day: string) => ({
  day,
  entities: 1240,
  levels: { zinc: 1200, silver: 30, amber: 8, none: 2 },
  states: {},
  coverage: { known: 98, all: 107 },
});

describe('TrendChart', () => {
  beforeEach(() => {
    const size = new DOMRect(0, 0, 600, 240);
    jest
      .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
      .mockReturnValue(size);
    jest
      .spyOn(HTMLElement.prototype, 'offsetWidth', 'get')
      .mockReturnValue(size.width);
  });
  afterEach(() => jest.restoreAllMocks());

  it.each([
    [
      'en',
      'Jan 2, 2026Amber: 8Silver: 30Zinc: 1,200No level: 298 of 107 known (91%)',
    ],
    [
      'ja',
      '2026/01/02Amber：8Silver：30Zinc：1,200レベルなし：2107件中98件が判明（91%）',
    ],
  ])(
    'says of a day the levels in their order, and the coverage last: %s',
    async (language, text) => {
      const { container } = renderInCompany(
        <TrendChart
          levels={LEVELS}
          points={[pointOf('2026-01-01'), pointOf('2026-01-02')]}
        />,
        { language },
      );
      await waitFor(() =>
        expect(container.querySelector('.recharts-wrapper')).not.toBeNull(),
      );
      const chart = container.querySelector('.recharts-wrapper')!;
      fireEvent.mouseMove(chart, { clientX: 500, clientY: 100 });
      await waitFor(() =>
        expect(
          container.querySelector('.recharts-tooltip-wrapper'),
        ).toHaveTextContent(text),
      );
    },
  );
});
