import {
  ScorecardLevel,
  TrendPoint,
} from '@kumiki/backstage-plugin-scorecards-common';
import { ChartTooltip } from '@kumiki/frontend-common';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { CoverageText, LevelCountsList } from '../ui/LevelDistribution';
import { levelShares } from '../ui/levels';
import { useWords } from '../words/useWords';

/** The values of one day in the chart: the levels in their order, then the coverage. */
const TrendTooltip = (props: {
  levels: readonly ScorecardLevel[];
  point: TrendPoint;
}) => {
  const { date } = useWords();
  const { levels, point } = props;
  return (
    <ChartTooltip title={date(point.day)}>
      <LevelCountsList shares={levelShares(levels, point.levels)} column />
      <CoverageText coverage={point.coverage} />
    </ChartTooltip>
  );
};

const TEXT = { fill: 'var(--bui-fg-primary)', fontSize: 12 };

/** Entities by level, day by day, with the coverage as a line. */
export const TrendChart = (props: {
  levels: readonly ScorecardLevel[];
  points: TrendPoint[];
  /** A small one has no axes but the days. */
  small?: boolean;
}) => {
  const { t, date, amount, percent } = useWords();
  const { levels, points, small = false } = props;
  const coverageOf = ({ coverage }: TrendPoint) =>
    coverage.all === 0 ? undefined : coverage.known / coverage.all;
  return (
    <ResponsiveContainer width="100%" height={small ? 110 : 240}>
      <ComposedChart data={points} accessibilityLayer={false}>
        <CartesianGrid strokeDasharray="3 3" vertical={false} />
        <XAxis dataKey="day" tickFormatter={date} tick={TEXT} minTickGap={32} />
        <YAxis
          yAxisId="entities"
          allowDecimals={false}
          tickFormatter={amount}
          tick={TEXT}
          width={48}
          hide={small}
        />
        <YAxis
          yAxisId="coverage"
          orientation="right"
          domain={[0, 1]}
          tickFormatter={percent}
          tick={TEXT}
          width={56}
          hide={small}
        />
        <Tooltip
          content={({ active, label }) => {
            const point = points.find(({ day }) => day === label);
            return active && point ? (
              <TrendTooltip levels={levels} point={point} />
            ) : null;
          }}
        />
        {/* The lowest is drawn first, so that it lies at the bottom. */}
        {levelShares(levels, {})
          .reverse()
          .map(({ id, title, color }) => (
            <Area
              key={id}
              yAxisId="entities"
              stackId="levels"
              name={title ?? t('level.none')}
              dataKey={(point: TrendPoint) => point.levels[id] ?? 0}
              stroke={color}
              fill={color}
              fillOpacity={0.85}
              isAnimationActive={false}
            />
          ))}
        <Line
          yAxisId="coverage"
          name={t('coverage.label')}
          dataKey={coverageOf}
          stroke="var(--bui-fg-primary)"
          strokeDasharray="5 3"
          dot={false}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
};
