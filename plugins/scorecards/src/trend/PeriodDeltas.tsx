import { Flex, Text } from '@backstage/ui';
import {
  ScorecardLevel,
  TrendPoint,
} from '@kumiki/backstage-plugin-scorecards-common';
import { addDays } from '@kumiki/backstage-plugin-team-topology-common';
import { useWords } from '../words/useWords';
import { DeltaText } from './DeltaText';
import { headlineChange, ShareChange } from './levelShare';

/** In days; the longest is all that is asked for. */
export const PERIODS = [30, 90] as const;

/**
 * How the share of the headline changed over the last days; nothing where what
 * is known does not go back so far: a shorter time would look like a small change.
 */
export function changeOver(
  days: number,
  levels: readonly ScorecardLevel[],
  points: readonly TrendPoint[],
): ShareChange | undefined {
  const last = points.at(-1)?.day;
  const first = last && addDays(last, -(days - 1));
  if (!first || points[0].day > first) {
    return undefined;
  }
  // The point before stays until the next one.
  const from = points.findLastIndex(({ day }) => day <= first);
  return headlineChange(levels, points.slice(Math.max(0, from)));
}

/** How a scorecard changed over 30 and over 90 days. */
export const PeriodDeltas = (props: {
  levels: readonly ScorecardLevel[];
  points: readonly TrendPoint[];
}) => {
  const { t, amount } = useWords();
  const { levels, points } = props;
  const changes = PERIODS.flatMap(days => {
    const change = changeOver(days, levels, points);
    return change ? [{ days, change }] : [];
  });
  return (
    <Flex direction="column" gap="1">
      {changes.map(({ days, change }) => (
        <Flex key={days} align="center" gap="2" style={{ flexWrap: 'wrap' }}>
          <Text as="span" variant="body-small">
            {t('insight.lastDays', { total: amount(days) })}
          </Text>
          <DeltaText points={change.points} since={change.since} />
        </Flex>
      ))}
    </Flex>
  );
};
