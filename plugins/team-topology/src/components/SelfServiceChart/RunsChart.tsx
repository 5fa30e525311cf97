import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useWords } from '../../hooks/useWords';
import { WeekRuns } from '../../lib/selfService/runsByWeek';

const TEXT = { fill: 'var(--bui-fg-primary)', fontSize: 12 };

// Told apart by lightness, too, and each with an outline.
const OUTCOMES = [
  { outcome: 'succeeded', color: '#78996B' },
  { outcome: 'failed', color: '#7A2E2E' },
  { outcome: 'cancelled', color: '#B4B4B4' },
  { outcome: 'going', color: '#B7CDF1' },
] as const;

/** Runs by week, one bar each, by how they ended. */
export const RunsChart = (props: { weeks: WeekRuns[] }) => {
  const { t, date } = useWords();
  return (
    <ResponsiveContainer width="100%" height={240}>
      <BarChart data={props.weeks} accessibilityLayer={false}>
        <CartesianGrid strokeDasharray="3 3" vertical={false} />
        <XAxis
          dataKey="week"
          tickFormatter={date}
          tick={TEXT}
          minTickGap={24}
        />
        <YAxis allowDecimals={false} tick={TEXT} width={40} />
        <Tooltip
          labelFormatter={week => date(String(week))}
          cursor={{ fill: 'var(--bui-bg-neutral-2)' }}
          contentStyle={{
            background: 'var(--bui-bg-app)',
            color: 'var(--bui-fg-primary)',
          }}
          itemStyle={{ color: 'var(--bui-fg-primary)' }}
        />
        <Legend
          formatter={text => (
            <span style={{ color: 'var(--bui-fg-primary)' }}>{text}</span>
          )}
        />
        {OUTCOMES.map(({ outcome, color }) => (
          <Bar
            key={outcome}
            dataKey={outcome}
            name={t(`capabilityTab.selfService.${outcome}`)}
            stackId="runs"
            fill={color}
            stroke="var(--bui-fg-primary)"
            strokeWidth={0.5}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
};
