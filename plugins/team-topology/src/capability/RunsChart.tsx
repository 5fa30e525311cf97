import { Flex, Text } from '@backstage/ui';
import { ChartTooltip } from '@kumiki/frontend-common';
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
import { useWords } from '../ui/useWords';
import { WeekRuns } from './runs';

const TEXT = { fill: 'var(--bui-fg-primary)', fontSize: 12 };

// Told apart by lightness, too, and each with an outline.
const OUTCOMES = [
  { outcome: 'succeeded', color: '#78996B' },
  { outcome: 'failed', color: '#7A2E2E' },
  { outcome: 'cancelled', color: '#B4B4B4' },
  { outcome: 'going', color: '#B7CDF1' },
] as const;

/** How the runs of one week ended, in the order of the bars. */
const RunsTooltip = (props: { week: WeekRuns }) => {
  const { t, date, amount } = useWords();
  const { week } = props;
  return (
    <ChartTooltip title={date(week.week)}>
      {OUTCOMES.map(({ outcome, color }) => (
        <Flex key={outcome} align="center" gap="1">
          <span
            aria-hidden="true"
            style={{
              width: 8,
              height: 8,
              flexShrink: 0,
              backgroundColor: color,
              border: '0.5px solid var(--bui-fg-primary)',
            }}
          />
          <Text as="span" variant="body-small">
            {t('capabilityTab.selfService.outcomeCount', {
              outcome: t(`capabilityTab.selfService.${outcome}`),
              total: amount(week[outcome]),
            })}
          </Text>
        </Flex>
      ))}
    </ChartTooltip>
  );
};

/** Runs by week, one bar each, by how they ended. */
export const RunsChart = (props: { weeks: WeekRuns[] }) => {
  const { t, date, amount } = useWords();
  const { weeks } = props;
  return (
    <ResponsiveContainer width="100%" height={240}>
      <BarChart data={weeks} accessibilityLayer={false}>
        <CartesianGrid strokeDasharray="3 3" vertical={false} />
        <XAxis
          dataKey="week"
          tickFormatter={date}
          tick={TEXT}
          minTickGap={24}
        />
        <YAxis
          allowDecimals={false}
          tickFormatter={amount}
          tick={TEXT}
          width={40}
        />
        <Tooltip
          cursor={{ fill: 'var(--bui-bg-neutral-2)' }}
          content={({ active, label }) => {
            const week = weeks.find(item => item.week === label);
            return active && week ? <RunsTooltip week={week} /> : null;
          }}
        />
        <Legend
          itemSorter={({ dataKey }) =>
            OUTCOMES.findIndex(({ outcome }) => outcome === dataKey)
          }
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
