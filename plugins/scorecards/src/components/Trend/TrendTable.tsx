import {
  ScorecardLevel,
  TrendPoint,
} from '@kumiki/backstage-plugin-scorecards-common';
import { DataTable } from '@kumiki/frontend-common';
import { useWords } from '../../hooks/useWords';
import { levelShares } from '../../lib/levelShares';
import { CoverageText } from '../CoverageText';

/** What the chart shows, in words and numbers; the newest day first. */
export const TrendTable = (props: {
  levels: readonly ScorecardLevel[];
  points: TrendPoint[];
}) => {
  const { t, date, amount } = useWords();
  const { levels, points } = props;
  const columns = levelShares(levels, {});
  return (
    <DataTable
      label={t('trend.table')}
      columns={[
        t('trend.day'),
        t('trend.entities'),
        ...columns.map(({ title }) => title ?? t('level.none')),
        t('coverage.label'),
      ]}
      rows={[...points].reverse().map(point => ({
        id: point.day,
        cells: [
          date(point.day),
          amount(point.entities),
          ...columns.map(({ id }) => amount(point.levels[id] ?? 0)),
          <CoverageText key="coverage" coverage={point.coverage} />,
        ],
      }))}
    />
  );
};
