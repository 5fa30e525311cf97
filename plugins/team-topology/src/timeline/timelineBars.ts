import {
  CapabilitySpan,
  InteractionSpan,
  OrgTimeline,
  ResponsibilitySpan,
  TeamSpan,
  textSearch,
  TimelineLane,
  TimelineSpan,
} from '@kumiki/backstage-plugin-team-topology-common';
import { AxisRange, movedBy } from './timeAxis';
import { LANE_GROUPS, LaneGroupId } from './timelineState';

/** A span with what it is a span of. */
export type BarSpan =
  | { group: 'teams'; span: TeamSpan }
  | { group: 'responsibilities'; span: ResponsibilitySpan }
  | { group: 'interactions'; span: InteractionSpan }
  | { group: 'capabilities'; span: CapabilitySpan };

/** One bar in a lane. */
export type LaneBar = BarSpan & {
  from: string;
  /** The first day that is not in it; where it goes on, the day after the timeline. */
  to: string;
  /** Whether it goes on after the timeline. */
  goesOn: boolean;
  /** What the team was called then, where it has another name now. */
  formerName?: string;
};

/** A thing with its bars. */
export interface BarLane {
  group: LaneGroupId;
  ref: string;
  title: string;
  bars: LaneBar[];
}

/** The lanes of one group. */
export interface LaneGroup {
  id: LaneGroupId;
  lanes: BarLane[];
  /** How many there are besides, which the text or the days in sight leave out. */
  leftOut: number;
}

/** The lanes of a timeline, in their groups. */
export function lanesOf(timeline: OrgTimeline): BarLane[] {
  const { teams, responsibilities, interactions, capabilities } = timeline;
  const end = movedBy(timeline.to, 1);
  return [
    ...teams.map(lane =>
      laneOf('teams', lane, end, span => ({ group: 'teams', span })),
    ),
    ...responsibilities.map(lane =>
      laneOf('responsibilities', lane, end, span => ({
        group: 'responsibilities',
        span,
      })),
    ),
    ...interactions.map(lane =>
      laneOf('interactions', lane, end, span => ({
        group: 'interactions',
        span,
      })),
    ),
    ...capabilities.map(lane =>
      laneOf('capabilities', lane, end, span => ({
        group: 'capabilities',
        span,
      })),
    ),
  ];
}

function laneOf<T extends TimelineSpan>(
  group: LaneGroupId,
  { ref, title, spans }: TimelineLane<T>,
  end: string,
  withGroup: (span: T) => BarSpan,
): BarLane {
  const bars = spans.map(span => {
    const bar = withGroup(span);
    const isRenamed = bar.group === 'teams' && bar.span.title !== title;
    return {
      ...bar,
      from: span.from,
      to: span.to ?? end,
      goesOn: span.to === undefined,
      ...(isRenamed && { formerName: bar.span.title }),
    };
  });
  return { group, ref, title, bars };
}

/** The groups that are chosen, with the lanes that a text finds and that have something in sight. */
export function groupLanes(
  lanes: readonly BarLane[],
  options: {
    groups: readonly LaneGroupId[];
    text: string;
    range: AxisRange;
    names: OrgTimeline['names'];
  },
): LaneGroup[] {
  const { groups, range, names } = options;
  const { from, to } = range;
  const found = new Set(
    textSearch(lanes, options.text, lane => textsOf(lane, names)),
  );
  return LANE_GROUPS.filter(
    id => groups.length === 0 || groups.includes(id),
  ).map(id => {
    const own = lanes.filter(({ group }) => group === id);
    const shown = own.filter(
      lane =>
        lane.bars.some(bar => isInSight(bar, from, to)) && found.has(lane),
    );
    return { id, lanes: shown, leftOut: own.length - shown.length };
  });
}

/** What has ended says so forever; that alone keeps it in sight nowhere. */
function isInSight(bar: LaneBar, from: string, to: string): boolean {
  const isOver = bar.group === 'interactions' && bar.span.state === 'ended';
  return bar.from < to && bar.to > from && (!isOver || bar.from >= from);
}

function textsOf(lane: BarLane, names: OrgTimeline['names']): string[] {
  const teams = new Set(lane.bars.flatMap(teamsOf));
  return [lane.title, lane.ref, ...[...teams].map(ref => names[ref] ?? ref)];
}

/** The refs of the teams of which a bar tells, besides that of its lane. */
export function teamsOf(bar: BarSpan): string[] {
  switch (bar.group) {
    case 'interactions':
      return [bar.span.provider, ...bar.span.others];
    case 'responsibilities':
      return bar.span.owner === undefined
        ? [...bar.span.acceptedBy, ...bar.span.interimBy]
        : [bar.span.owner, ...bar.span.interimBy];
    case 'capabilities':
      return bar.span.owner === undefined ? [] : [bar.span.owner];
    default:
      return [];
  }
}

/** How things were on one day. */
export interface DayFigures {
  teams: number;
  dropped: number;
  contested: number;
  inForce: number;
}

/** Counts what there was on a day. */
export function figuresOn(lanes: readonly BarLane[], day: string): DayFigures {
  const figures = { teams: 0, dropped: 0, contested: 0, inForce: 0 };
  for (const { bars } of lanes) {
    const bar = bars.find(({ from, to }) => from <= day && day < to);
    if (bar?.group === 'teams') {
      figures.teams += 1;
    } else if (bar?.group === 'responsibilities') {
      // A heading says again what its parts say.
      const state = bar.span.isDerived ? undefined : bar.span.state;
      figures.dropped += state === 'dropped' ? 1 : 0;
      figures.contested += state === 'contested' ? 1 : 0;
    } else if (bar?.group === 'interactions') {
      const { state } = bar.span;
      figures.inForce += state === 'active' || state === 'overdue' ? 1 : 0;
    }
  }
  return figures;
}
