import { Flex, Text } from '@backstage/ui';
import { useWords } from '../words/useWords';
import { DeltaText } from '../trend/DeltaText';
import { changeOf, SharePoint } from './checkHistory';

const WIDTH = 96;
const HEIGHT = 28;

/** The part of the entities that passed a check, day by day, as a line and in words. */
export const CheckTrend = (props: { points: SharePoint[] }) => {
  const { t, date, percent } = useWords();
  const { points } = props;
  const change = changeOf(points);
  if (!change) {
    return (
      <Text as="span" variant="body-small">
        {t('delta.noHistory')}
      </Text>
    );
  }
  const [first] = points;
  const last = points[points.length - 1];
  return (
    <Flex direction="column" gap="1">
      <svg
        role="img"
        aria-label={t('checks.trend', {
          from: percent(first.share),
          to: percent(last.share),
          since: date(first.day),
        })}
        width={WIDTH}
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      >
        <path
          d={pathOf(points)}
          fill="none"
          stroke="var(--bui-fg-primary)"
          strokeWidth="1.5"
        />
      </svg>
      <DeltaText points={change.points} since={change.since} />
    </Flex>
  );
};

/** A line that stays until the day of the next point; nothing in between is made up. */
function pathOf(points: readonly SharePoint[]): string {
  const times = points.map(({ day }) => Date.parse(day));
  const start = times[0];
  const length = Math.max(1, times[times.length - 1] - start);
  const x = (time: number) =>
    (1 + ((time - start) / length) * (WIDTH - 2)).toFixed(1);
  const y = (share: number) => (2 + (1 - share) * (HEIGHT - 4)).toFixed(1);
  return points
    .map(({ share }, at) =>
      at === 0
        ? `M${x(times[at])} ${y(share)}`
        : `H${x(times[at])}V${y(share)}`,
    )
    .join('');
}
