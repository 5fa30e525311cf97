import { Flex } from '@backstage/ui';
import {
  ScorecardDetails,
  TrendPoint,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestView } from '@kumiki/frontend-common';
import { LevelHeadline } from '../trend/LevelHeadline';
import { TrendChart } from '../trend/TrendChart';
import { pointsOf, useTrend } from '../trend/useTrend';
import { LevelDistribution } from '../ui/LevelDistribution';
import { useWords } from '../words/useWords';

/** How a scorecard stands: one number, then every level. */
export const Standing = (props: {
  scorecard: ScorecardDetails;
  /** Absent while they are not known. */
  points?: TrendPoint[];
}) => {
  const { scorecard, points } = props;
  const { levels, rollup } = scorecard;
  return (
    <Flex direction="column" gap="2">
      <LevelHeadline levels={levels} rollup={rollup} points={points} />
      <LevelDistribution levels={levels} rollup={rollup} />
    </Flex>
  );
};

/** The same, and how it changed. */
export const StandingAndTrend = (props: { scorecard: ScorecardDetails }) => {
  const { t, date } = useWords();
  const { scorecard } = props;
  const { ref, title, levels } = scorecard;
  const request = useTrend({ scorecard: ref });
  return (
    <>
      <Standing scorecard={scorecard} points={pointsOf(request.value, ref)} />
      <RequestView request={request}>
        {trend => {
          const points = pointsOf(trend, ref) ?? [];
          // One day is no trend; the headline says that there is no history yet.
          return points.length < 2 ? (
            <></>
          ) : (
            <div
              role="img"
              aria-label={t('trend.chart', {
                scorecard: title,
                text: `${date(points[0].day)} – ${date(
                  points[points.length - 1].day,
                )}`,
              })}
            >
              <TrendChart levels={levels} points={points} small />
            </div>
          );
        }}
      </RequestView>
    </>
  );
};
