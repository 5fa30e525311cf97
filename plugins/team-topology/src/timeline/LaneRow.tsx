import { EntityLink } from '@kumiki/frontend-common';
import { memo } from 'react';
import { modeNotation, teamTypeNotation } from '../model/notation';
import { ResponsibilityStateIcon } from '../responsibilities/ResponsibilityState';
import { FrictionSign } from '../ui/FrictionLabel';
import { ShapeIcon, VerdictIcon } from '../ui/labels';
import { barLook, isNotKnown } from './barLook';
import { AxisRange, movedBy, shareOf } from './timeAxis';
import { BarLane, LaneBar } from './timelineBars';
import { BarWords } from './useBarWords';
import { useLaneStyles } from './useLaneStyles';

/** A bar that somebody is on, or has opened. */
export interface BarPlace {
  lane: BarLane;
  bar: LaneBar;
}

/** What a bar was, as a shape; the words beside it say the same. */
const BarSign = (props: { bar: LaneBar }) => {
  const { bar } = props;
  if (bar.group === 'responsibilities') {
    return <ResponsibilityStateIcon state={bar.span.state} size={14} />;
  }
  if (isNotKnown(bar)) {
    return null;
  }
  switch (bar.group) {
    case 'teams':
      return <ShapeIcon notation={teamTypeNotation(bar.span.type)} />;
    case 'interactions':
      return (
        <>
          {bar.span.friction && (
            <FrictionSign level={bar.span.friction} size={14} />
          )}
          <ShapeIcon notation={modeNotation(bar.span.mode)} />
        </>
      );
    default:
      return <VerdictIcon verdict={bar.span.verdict} size={14} />;
  }
};

/** The part of days that is in sight, in percent. */
export function placed(from: string, to: string, range: AxisRange) {
  const left = Math.max(0, shareOf(from, range));
  const right = Math.min(1, shareOf(to, range));
  return { left: `${left * 100}%`, width: `${(right - left) * 100}%` };
}

/** When an interaction was to end: a mark, and what is left until then. */
const PlannedEnd = (props: { lane: BarLane; range: AxisRange }) => {
  const classes = useLaneStyles();
  const { lane, range } = props;
  const last = lane.bars.at(-1);
  if (last?.group !== 'interactions' || last.span.plannedEnd === undefined) {
    return null;
  }
  const end = movedBy(last.span.plannedEnd, 1);
  const isAhead = last.goesOn && end > last.to && last.span.state !== 'ended';
  return (
    <>
      {isAhead && last.to < range.to && (
        <li
          aria-hidden="true"
          className={classes.planned}
          style={placed(last.to, end, range)}
        />
      )}
      {end > range.from && end < range.to && (
        <li
          aria-hidden="true"
          className={classes.plannedEnd}
          style={{ left: `${shareOf(end, range) * 100}%` }}
        />
      )}
    </>
  );
};

/** One thing over time. It is drawn again only where something of it changes. */
export const LaneRow = memo(
  (props: {
    lane: BarLane;
    range: AxisRange;
    words: BarWords;
    /** The first day of the bar to which Tab goes, where it is in this lane. */
    tabStop?: string;
    onOpen(place: BarPlace, button: HTMLElement): void;
    onFocus(place: BarPlace): void;
  }) => {
    const classes = useLaneStyles();
    const { lane, range, words, tabStop, onOpen, onFocus } = props;
    return (
      <li className={classes.row}>
        <div className={classes.title}>
          <EntityLink entityRef={lane.ref} title={lane.title} />
        </div>
        <ol className={classes.track} aria-label={lane.title} data-lane>
          {lane.bars
            .filter(({ from, to }) => from < range.to && to > range.from)
            .map(bar => {
              const look = barLook(bar);
              const sentence = words.sentence(lane.title, bar);
              return (
                <li
                  key={bar.from}
                  className={classes.slot}
                  style={placed(bar.from, bar.to, range)}
                >
                  <button
                    type="button"
                    data-bar={bar.from}
                    data-pattern={look.pattern}
                    data-thin={look.thin || undefined}
                    className={classes.bar}
                    tabIndex={tabStop === bar.from ? 0 : -1}
                    aria-label={sentence}
                    title={sentence}
                    style={
                      {
                        backgroundColor: look.background,
                        borderColor: look.border,
                        borderStyle: look.outline,
                        color: look.text,
                        '--timeline-bar': look.background,
                      } as React.CSSProperties
                    }
                    onFocus={() => onFocus({ lane, bar })}
                    onClick={({ currentTarget }) =>
                      onOpen({ lane, bar }, currentTarget)
                    }
                  >
                    {!look.thin && (
                      <>
                        <BarSign bar={bar} />
                        <span className={classes.text}>{words.short(bar)}</span>
                      </>
                    )}
                  </button>
                </li>
              );
            })}
          <PlannedEnd lane={lane} range={range} />
        </ol>
      </li>
    );
  },
);
