import { PointerEvent, RefObject, useState } from 'react';
import { AxisRange, dayAt, movedBy } from './timeAxis';

/** Shorter than that is a click. */
const LEAST_SHARE = 0.01;

/** What is between the place where a drag began and the pointer, as shares of the axis. */
export interface ChosenShares {
  from: number;
  to: number;
}

/** Chooses what is in sight by dragging over the axis. */
export function useAxisDrag(
  ref: RefObject<HTMLElement>,
  range: AxisRange,
  onRangeChange: ((range: AxisRange) => void) | undefined,
) {
  const [ends, setEnds] = useState<{ start: number; end: number }>();
  const shareAt = ({ clientX }: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect();
    return box?.width
      ? Math.max(0, Math.min(1, (clientX - box.left) / box.width))
      : 0;
  };
  const chosen: ChosenShares | undefined = ends && {
    from: Math.min(ends.start, ends.end),
    to: Math.max(ends.start, ends.end),
  };
  return {
    chosen,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button === 0) {
          const start = shareAt(event);
          ref.current?.setPointerCapture?.(event.pointerId);
          setEnds({ start, end: start });
        }
      },
      onPointerMove: (event: PointerEvent) => {
        if (ends) {
          setEnds({ start: ends.start, end: shareAt(event) });
        }
      },
      onPointerUp: () => {
        setEnds(undefined);
        if (chosen && chosen.to - chosen.from >= LEAST_SHARE) {
          onRangeChange?.({
            from: dayAt(chosen.from, range),
            to: movedBy(dayAt(chosen.to, range), 1),
          });
        }
      },
      onPointerCancel: () => setEnds(undefined),
    },
  };
}
