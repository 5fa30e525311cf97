import { KeyboardEvent, useRef } from 'react';
import { useWords } from '../ui/useWords';
import { AxisMark } from './axisMarks';
import {
  AxisRange,
  axisTicks,
  movedBy,
  panned,
  shareOf,
  zoomed,
} from './timeAxis';
import { useAxisDrag } from './useAxisDrag';
import { useLaneStyles } from './useLaneStyles';
import { useTickWords } from './useTickWords';
import { useWidth } from './useWidth';

/** How high a line with the name of a mark is. */
const MARK_HEIGHT = 15;

const TICK_HEIGHT = 20;

/** What the label of a tick takes at least, in pixels: none is cut at the end. */
const TICK_ROOM = 40;

/** Where a key leads. */
function rangeOfKey(key: string, range: AxisRange, whole: AxisRange) {
  switch (key) {
    case 'ArrowLeft':
      return panned(range, -0.2, whole);
    case 'ArrowRight':
      return panned(range, 0.2, whole);
    case '+':
    case '=':
      return zoomed(range, 0.5, whole);
    case '-':
      return zoomed(range, 2, whole);
    case '0':
      return whole;
    default:
      return undefined;
  }
}

/** The days above the lanes, with the names of the marks. */
export const TimeAxis = (props: {
  range: AxisRange;
  whole: AxisRange;
  marks: AxisMark[];
  /** Absent where what is in sight cannot be changed. */
  onRangeChange?(range: AxisRange): void;
}) => {
  const { t, date } = useWords();
  const classes = useLaneStyles();
  const tickWords = useTickWords();
  const ref = useRef<HTMLDivElement>(null);
  const { range, whole, marks, onRangeChange } = props;
  const width = useWidth(ref);
  const drag = useAxisDrag(ref, range, onRangeChange);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = rangeOfKey(event.key, range, whole);
    if (next && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      onRangeChange?.(next);
    }
  };
  return (
    <div className={classes.head}>
      <div
        ref={ref}
        className={classes.axis}
        style={{ height: TICK_HEIGHT + marks.length * MARK_HEIGHT }}
        {...(onRangeChange && {
          ...drag.handlers,
          onKeyDown,
          'data-moves': true,
          role: 'application',
          tabIndex: 0,
          'aria-label': t('timeline.axis', {
            from: date(range.from),
            to: date(movedBy(range.to, -1)),
          }),
        })}
      >
        {drag.chosen && (
          <div
            className={classes.chosen}
            style={{
              left: `${drag.chosen.from * 100}%`,
              width: `${(drag.chosen.to - drag.chosen.from) * 100}%`,
            }}
          />
        )}
        {marks.map(({ id, day, name }, index) => {
          const share = shareOf(day, range);
          return (
            <span
              key={id}
              className={classes.markName}
              style={{
                top: index * MARK_HEIGHT,
                ...(share > 0.6
                  ? { right: `${(1 - share) * 100}%` }
                  : { left: `${share * 100}%` }),
              }}
            >
              {name}
            </span>
          );
        })}
        {axisTicks(range, width).map(tick => (
          <span
            key={tick.day}
            className={classes.tick}
            style={{ left: `${shareOf(tick.day, range) * 100}%` }}
          >
            {(1 - shareOf(tick.day, range)) * width < TICK_ROOM && width > 0
              ? ''
              : tickWords(tick)}
          </span>
        ))}
      </div>
    </div>
  );
};
