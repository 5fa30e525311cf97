import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { AXIS_PRESETS, AxisPreset, AxisRange } from './timeAxis';

/** The groups of lanes, in the order in which they are shown. */
export const LANE_GROUPS = [
  'teams',
  'responsibilities',
  'interactions',
  'capabilities',
] as const;

/** One group of lanes. */
export type LaneGroupId = (typeof LANE_GROUPS)[number];

/** What the timeline shows; it is in the address, beside the state of the page. */
export interface TimelineState {
  /** What is in sight; the whole where it is absent. */
  span?: AxisPreset | AxisRange;
  /** The groups that are shown; all where it is empty. */
  lanes: LaneGroupId[];
  /** The groups of which only the heading is shown. */
  closed: LaneGroupId[];
}

/** Reads the state from an address; what makes no sense is left out. */
export function parseTimelineState(params: URLSearchParams): TimelineState {
  return {
    span: spanOf(params.get('span') ?? ''),
    lanes: groupsOf(params.get('lanes')),
    closed: groupsOf(params.get('closed')),
  };
}

/** Writes the state into an address and keeps the parameters of others. */
export function formatTimelineState(
  { span, lanes, closed }: TimelineState,
  params: URLSearchParams = new URLSearchParams(),
): URLSearchParams {
  const result = new URLSearchParams(params);
  const written = {
    span: typeof span === 'object' ? `${span.from}..${span.to}` : span,
    lanes: lanes.join(','),
    closed: closed.join(','),
  };
  for (const [name, value] of Object.entries(written)) {
    if (value) {
      result.set(name, value);
    } else {
      result.delete(name);
    }
  }
  return result;
}

/** The state of the timeline, which lives in the address of the page. */
export function useTimelineState(): {
  state: TimelineState;
  update(change: Partial<TimelineState>): void;
} {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => parseTimelineState(params), [params]);
  const update = useCallback(
    (change: Partial<TimelineState>) =>
      setParams(
        current =>
          formatTimelineState(
            { ...parseTimelineState(current), ...change },
            current,
          ),
        // Zooming is no page of its own to come back to.
        { replace: true },
      ),
    [setParams],
  );
  return { state, update };
}

function spanOf(text: string): TimelineState['span'] {
  const [from, to, ...rest] = text.split('..');
  if (
    isExistingDate(from) &&
    isExistingDate(to) &&
    from < to &&
    rest.length === 0
  ) {
    return { from, to };
  }
  return isPreset(text) && text !== 'all' ? text : undefined;
}

function isPreset(text: string): text is AxisPreset {
  return Object.keys(AXIS_PRESETS).includes(text);
}

function groupsOf(text: string | null): LaneGroupId[] {
  const names = (text ?? '').split(',');
  return LANE_GROUPS.filter(group => names.includes(group));
}
