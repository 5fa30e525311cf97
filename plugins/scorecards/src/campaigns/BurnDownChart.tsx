import {
  CampaignBurnDown,
  CampaignDay,
} from '@kumiki/backstage-plugin-scorecards-common';
import { ChartTooltip } from '@kumiki/frontend-common';
import { Text } from '@backstage/ui';
import { useId } from 'react';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useWords } from '../words/useWords';
import { daysOf, gapsOf } from './burnDownDays';
import { CAMPAIGN_COLORS, CampaignProgress } from './campaignStates';

const TEXT = { fill: 'var(--bui-fg-primary)', fontSize: 12 };

/** The values of one day; that there are none where there are none. */
const BurnDownTooltip = (props: { point: CampaignDay }) => {
  const { t, date } = useWords();
  const { day, counts } = props.point;
  return (
    <ChartTooltip title={date(day)}>
      {counts ? (
        <CampaignProgress counts={counts} />
      ) : (
        <Text>{t('campaign.burnDown.noData')}</Text>
      )}
    </ChartTooltip>
  );
};

/**
 * What is left, day by day until the due day: what is not done, and above it
 * what is not known. Days on which nothing was recorded are hatched.
 */
export const BurnDownChart = (props: { burnDown: CampaignBurnDown }) => {
  const { t, date, amount } = useWords();
  const hatch = `hatch${useId().replace(/:/g, '')}`;
  const { burnDown } = props;
  const { points, due } = burnDown;
  const days = daysOf(burnDown);
  return (
    <ResponsiveContainer width="100%" height={260}>
      <ComposedChart data={days} accessibilityLayer={false}>
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="2" height="6" fill="var(--bui-border-2)" />
          </pattern>
        </defs>
        <CartesianGrid strokeDasharray="3 3" vertical={false} />
        <XAxis dataKey="day" tickFormatter={date} tick={TEXT} minTickGap={32} />
        <YAxis
          allowDecimals={false}
          tickFormatter={amount}
          tick={TEXT}
          width={48}
        />
        <Tooltip
          content={({ active, label }) => {
            const point = points.find(({ day }) => day === label);
            return active && point ? <BurnDownTooltip point={point} /> : null;
          }}
        />
        {gapsOf(points).map(({ from, to }) => (
          <ReferenceArea
            key={from}
            x1={from}
            x2={to}
            fill={`url(#${hatch})`}
            fillOpacity={1}
            ifOverflow="extendDomain"
          />
        ))}
        <Area
          type="stepAfter"
          stackId="left"
          name={t('campaign.burnDown.left')}
          dataKey="notDone"
          stroke={CAMPAIGN_COLORS.notDone}
          fill={CAMPAIGN_COLORS.notDone}
          fillOpacity={0.85}
          isAnimationActive={false}
        />
        <Area
          type="stepAfter"
          stackId="left"
          name={t('campaign.entityState.unknown')}
          dataKey="unknown"
          stroke={CAMPAIGN_COLORS.unknown}
          strokeDasharray="4 3"
          fill={CAMPAIGN_COLORS.unknown}
          fillOpacity={0.5}
          isAnimationActive={false}
        />
        <ReferenceLine
          x={due}
          stroke="var(--bui-fg-primary)"
          label={{
            value: t('campaign.burnDown.due'),
            position: 'insideTopRight',
            ...TEXT,
          }}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
};
