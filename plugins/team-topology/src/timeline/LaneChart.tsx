import { Button, Text } from '@backstage/ui';
import { OrgTimeline } from '@kumiki/backstage-plugin-team-topology-common';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import {
  startTransition,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useWords } from '../ui/useWords';
import { useAxisMarks } from './axisMarks';
import { BarDetails } from './BarDetails';
import { onBarKey } from './barKeys';
import { BarPlace, LaneRow } from './LaneRow';
import { TimeAxis } from './TimeAxis';
import { AxisRange, shareOf } from './timeAxis';
import { BarLane, LaneGroup } from './timelineBars';
import { LaneGroupId } from './timelineState';
import { BarWords, useBarWords } from './useBarWords';
import { useLaneStyles } from './useLaneStyles';
import { useWidth } from './useWidth';

/** Below this width titles are above their bars: on phones, and in cards. */
const NARROW = 640;

/** How many lanes of a group are drawn, and how many more each time. */
const PAGE = 50;

/** More than this is not in sight at first; the rest is drawn after it. */
const IN_SIGHT = 40;

/** What all lanes share. */
interface RowProps {
  range: AxisRange;
  words: BarWords;
  onOpen(place: BarPlace, button: HTMLElement): void;
  onFocus(place: BarPlace): void;
}

/** The lanes of one group under its heading. */
const GroupOfLanes = (props: {
  group: LaneGroup;
  /** The lanes that are drawn; none where it is closed. */
  drawn: BarLane[];
  /** How many lanes can be drawn besides. */
  more: number;
  isOpen: boolean;
  /** The heading is a button that opens and closes it. */
  onToggle?(): void;
  onMore(): void;
  tabStop?: BarPlace;
  row: RowProps;
}) => {
  const { t, amount } = useWords();
  const classes = useLaneStyles();
  const id = useId();
  const { group, drawn, more, isOpen, onToggle, onMore, tabStop, row } = props;
  const { lanes, leftOut } = group;
  const name = t(`timeline.group.${group.id}`);
  return (
    <section aria-labelledby={id} style={{ marginTop: 'var(--bui-space-3)' }}>
      <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
        <Text as={onToggle ? 'h2' : 'h3'} variant="title-x-small" id={id}>
          {onToggle ? (
            <Button
              size="small"
              variant="tertiary"
              aria-expanded={isOpen}
              iconStart={isOpen ? <RiArrowDownSLine /> : <RiArrowRightSLine />}
              onPress={onToggle}
            >
              {name}
            </Button>
          ) : (
            name
          )}
        </Text>
        {onToggle && (
          <Text as="span" variant="body-small" color="secondary">
            {t('timeline.count', {
              shown: amount(lanes.length),
              total: amount(lanes.length + leftOut),
            })}
          </Text>
        )}
      </div>
      {isOpen && lanes.length === 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('timeline.noneShown')}
        </Text>
      )}
      {isOpen && (
        <ul className={classes.list}>
          {drawn.map(lane => (
            <LaneRow
              key={lane.ref}
              lane={lane}
              tabStop={
                tabStop?.lane.ref === lane.ref ? tabStop.bar.from : undefined
              }
              {...row}
            />
          ))}
        </ul>
      )}
      {isOpen && more > 0 && (
        <Button size="small" variant="tertiary" onPress={onMore}>
          {t('timeline.showMore', { count: Math.min(more, PAGE) })}
        </Button>
      )}
    </section>
  );
};

/** Lanes over one axis, in groups. */
export const LaneChart = (props: {
  timeline: OrgTimeline;
  groups: LaneGroup[];
  range: AxisRange;
  whole: AxisRange;
  /** Absent where what is in sight cannot be changed. */
  onRangeChange?(range: AxisRange): void;
  /** Groups of which only the heading is shown. */
  closed?: LaneGroupId[];
  /** Absent where groups cannot be closed. */
  onToggle?(group: LaneGroupId): void;
  /** A day that has a line of its own. */
  cursor?: string;
}) => {
  const { t } = useWords();
  const classes = useLaneStyles();
  const hint = useId();
  const { timeline, groups, range, closed = [], onToggle, cursor } = props;
  const ref = useRef<HTMLDivElement>(null);
  const isNarrow = useWidth(ref) < NARROW;
  const words = useBarWords(timeline);
  const marks = useAxisMarks(timeline, range, cursor);
  const [limits, setLimits] = useState<Partial<Record<LaneGroupId, number>>>(
    {},
  );
  const [active, setActive] = useState<BarPlace>();
  const [opened, setOpened] = useState<BarPlace>();
  const button = useRef<HTMLElement | null>(null);
  const onOpen = useCallback((place: BarPlace, element: HTMLElement) => {
    button.current = element;
    setOpened(place);
  }, []);
  const row = useMemo(
    () => ({ range, words, onOpen, onFocus: setActive }),
    [range, words, onOpen],
  );
  const isWhole = useAfterFirstPaint();
  let left = isWhole ? Infinity : IN_SIGHT;
  const drawn = groups.map(group => {
    const isOpen = !closed.includes(group.id);
    const limit = isOpen ? limits[group.id] ?? PAGE : 0;
    const lanes = group.lanes.slice(0, Math.min(limit, left));
    left -= lanes.length;
    return { group, isOpen, lanes, more: group.lanes.length - limit };
  });
  const tabStop = tabStopOf(
    drawn.flatMap(({ lanes }) => lanes),
    range,
    active,
  );
  return (
    // Keys are for the bars within, which are buttons.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={ref}
      className={classes.chart}
      data-narrow={isNarrow || undefined}
      onKeyDown={onBarKey}
    >
      <TimeAxis
        range={range}
        whole={props.whole}
        marks={marks}
        onRangeChange={props.onRangeChange}
      />
      <div className={classes.lines} aria-hidden="true">
        {marks.map(({ id, day }) => (
          <div
            key={id}
            className={classes.line}
            data-mark={id}
            style={{ left: `${shareOf(day, range) * 100}%` }}
          />
        ))}
      </div>
      <div
        role="group"
        aria-label={t('timeline.label')}
        aria-describedby={hint}
      >
        <span id={hint} hidden>
          {t('timeline.chart')}
        </span>
        {drawn.map(({ group, isOpen, lanes, more }) => (
          <GroupOfLanes
            key={group.id}
            group={group}
            drawn={lanes}
            more={more}
            isOpen={isOpen}
            onToggle={onToggle && (() => onToggle(group.id))}
            onMore={() =>
              setLimits({
                ...limits,
                [group.id]: (limits[group.id] ?? PAGE) + PAGE,
              })
            }
            tabStop={tabStop}
            row={row}
          />
        ))}
      </div>
      <BarDetails
        place={opened}
        triggerRef={button}
        words={words}
        first={timeline.from}
        onClose={() => setOpened(undefined)}
      />
    </div>
  );
};

/** False at first; what waits for it holds up nothing that somebody does. */
function useAfterFirstPaint(): boolean {
  const [isAfter, setIsAfter] = useState(false);
  useEffect(() => startTransition(() => setIsAfter(true)), []);
  return isAfter;
}

/** The bar to which Tab goes: that of last time where it is in sight, or else the first. */
function tabStopOf(
  lanes: BarLane[],
  range: AxisRange,
  active: BarPlace | undefined,
): BarPlace | undefined {
  const inSight = ({ from, to }: { from: string; to: string }) =>
    from < range.to && to > range.from;
  if (
    active &&
    inSight(active.bar) &&
    lanes.some(({ ref }) => ref === active.lane.ref)
  ) {
    return active;
  }
  for (const lane of lanes) {
    const bar = lane.bars.find(inSight);
    if (bar) {
      return { lane, bar };
    }
  }
  return undefined;
}
