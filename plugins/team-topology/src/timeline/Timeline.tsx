import { Alert, Flex, Skeleton } from '@backstage/ui';
import { OrgTimeline } from '@kumiki/backstage-plugin-team-topology-common';
import { RequestView } from '@kumiki/frontend-common';
import { useCallback, useMemo, useState } from 'react';
import { useWords } from '../ui/useWords';
import { LaneChart } from './LaneChart';
import { PlayBar } from './PlayBar';
import { AxisRange, presetRange, wholeRange, within } from './timeAxis';
import { groupLanes, lanesOf } from './timelineBars';
import { LaneGroupId, TimelineState, useTimelineState } from './timelineState';
import { TimelineToolbar } from './TimelineToolbar';
import { useTimeline } from './useTimeline';

/** What the view needs from the page. */
interface TimelineProps {
  search: string;
  onSearchChange(search: string): void;
}

/** Lanes of which nothing is known yet. */
const TimelineSkeleton = () => (
  <Flex direction="column" gap="2" aria-hidden="true">
    <Skeleton width="100%" height={40} />
    {[70, 45, 85, 60, 30, 75].map(width => (
      <Flex key={width} gap="3">
        <Skeleton width={180} height={22} />
        <Skeleton width={`${width}%`} height={22} />
      </Flex>
    ))}
  </Flex>
);

/** What is in sight, by what the address says. */
export function rangeOf(
  span: TimelineState['span'],
  whole: AxisRange,
): AxisRange {
  return typeof span === 'object'
    ? within(span, whole)
    : presetRange(span ?? 'all', whole);
}

const KnownTimeline = (props: TimelineProps & { timeline: OrgTimeline }) => {
  const { timeline, search, onSearchChange } = props;
  const { state, update } = useTimelineState();
  const [cursor, setCursor] = useState<string>();
  const whole = useMemo(() => wholeRange(timeline), [timeline]);
  const range = useMemo(() => rangeOf(state.span, whole), [state.span, whole]);
  const lanes = useMemo(() => lanesOf(timeline), [timeline]);
  const groups = useMemo(
    () =>
      groupLanes(lanes, {
        groups: state.lanes,
        text: search,
        range,
        names: timeline.names,
      }),
    [lanes, state.lanes, search, range, timeline.names],
  );
  const onRangeChange = useCallback(
    (next: AxisRange) =>
      update({
        span: next.from <= whole.from && next.to >= whole.to ? undefined : next,
      }),
    [update, whole],
  );
  const onToggle = (group: LaneGroupId) =>
    update({
      closed: state.closed.includes(group)
        ? state.closed.filter(item => item !== group)
        : [...state.closed, group],
    });
  return (
    <Flex direction="column" gap="3">
      <TimelineToolbar
        state={state}
        update={update}
        range={range}
        whole={whole}
        onRangeChange={onRangeChange}
        search={search}
        onSearchChange={onSearchChange}
      />
      <PlayBar
        days={timeline.days}
        lanes={lanes}
        cursor={cursor}
        onCursorChange={setCursor}
      />
      <LaneChart
        timeline={timeline}
        groups={groups}
        range={range}
        whole={whole}
        onRangeChange={onRangeChange}
        closed={state.closed}
        onToggle={onToggle}
        cursor={cursor}
      />
    </Flex>
  );
};

/** The organisation over time. */
export const Timeline = (props: TimelineProps) => {
  const { t } = useWords();
  const request = useTimeline();
  if (request.value === undefined && request.loading) {
    return (
      <div role="status" aria-label={t('timeline.loading')}>
        <TimelineSkeleton />
      </div>
    );
  }
  return (
    <RequestView request={request}>
      {timeline =>
        isEmpty(timeline) ? (
          <Alert
            icon
            status="info"
            title={t('timeline.empty.title')}
            description={t('timeline.empty.description')}
          />
        ) : (
          <KnownTimeline timeline={timeline} {...props} />
        )
      }
    </RequestView>
  );
};

function isEmpty(timeline: OrgTimeline): boolean {
  const { teams, responsibilities, interactions, capabilities } = timeline;
  return [teams, responsibilities, interactions, capabilities].every(
    lanes => lanes.length === 0,
  );
}
