import { OrgInteraction } from '@kumiki/backstage-plugin-team-topology-common';
import { makeStyles } from '@material-ui/core/styles';
import { modeNotation } from '../model/notation';
import { AxisRange, daysBetween, movedBy, shareOf } from '../timeline/timeAxis';
import { useWords } from '../ui/useWords';

const HATCHED =
  'repeating-linear-gradient(135deg, transparent 0 3px, currentColor 3px 4px)';

const useStyles = makeStyles({
  track: {
    position: 'relative',
    height: 12,
    marginTop: 4,
    minWidth: 80,
    borderBottom: '1px solid var(--bui-border-2)',
  },
  part: {
    position: 'absolute',
    top: 1,
    height: 9,
    minWidth: 3,
    boxSizing: 'border-box',
    border: '1px solid',
    '&[data-part="overdue"]': {
      backgroundImage: HATCHED,
      color: 'var(--bui-negative-fg-subdued)',
    },
    '&[data-part="planned"]': { borderStyle: 'dashed' },
  },
  mark: {
    position: 'absolute',
    top: -1,
    bottom: 0,
    borderLeft: '2px solid var(--bui-fg-primary)',
    '&[data-mark="today"]': {
      borderLeft: '1px dotted var(--bui-fg-secondary)',
    },
  },
});

/** One interaction in time, as days. */
interface Duration {
  from: string;
  /** The first day that is no longer in it. */
  to: string;
  /** The day after the last one that was planned. */
  plannedEnd?: string;
}

/** From when to when an interaction goes; where no end is known, until the given day. */
export function durationOf(interaction: OrgInteraction, at: string): Duration {
  const { since, until, reviewBy, ended, state } = interaction;
  const planned = until ?? reviewBy;
  const plannedEnd = planned && movedBy(planned, 1);
  const today = movedBy(at, 1);
  const end = state === 'ended' ? ended ?? today : today;
  const to = state === 'planned' ? plannedEnd ?? movedBy(since, 30) : end;
  return {
    from: since,
    to: to > since ? to : movedBy(since, 1),
    ...(plannedEnd !== undefined && { plannedEnd }),
  };
}

/** How far into the future an end is still drawn to scale. */
const LONGEST_AHEAD = 365;

/** The days that all rows have in common. */
export function commonRange(
  interactions: readonly OrgInteraction[],
  at: string,
): AxisRange {
  const durations = interactions.map(item => durationOf(item, at));
  const days = durations.flatMap(({ from, to, plannedEnd }) => [
    ...[from, to, plannedEnd ?? to],
  ]);
  const latest = movedBy(at, LONGEST_AHEAD);
  const last = [...days, movedBy(at, 1)].sort().at(-1) ?? at;
  const [first = at] = [...days].sort();
  return {
    from: first < at ? first : movedBy(at, -1),
    to: last > latest ? latest : last,
  };
}

/** When an interaction was, on an axis that all rows share; its dates are words elsewhere in the row. */
export const DurationBar = (props: {
  interaction: OrgInteraction;
  range: AxisRange;
  /** The day of the model. */
  at: string;
}) => {
  const { t, date } = useWords();
  const classes = useStyles();
  const { interaction, range, at } = props;
  const { from, to, plannedEnd } = durationOf(interaction, at);
  const { fill, stroke } = modeNotation(interaction.mode);
  const { state, overdueSince } = interaction;
  const isOverdue = state === 'overdue' && plannedEnd && plannedEnd < to;
  const inTime = isOverdue ? plannedEnd : to;
  const label = t(
    overdueSince ? 'timeline.duration.overdue' : 'timeline.duration.active',
    {
      from: date(from),
      to: date(movedBy(to, -1)),
      since: overdueSince ? date(overdueSince) : '',
    },
  );
  const place = (start: string, end: string) => {
    const left = Math.max(0, Math.min(1, shareOf(start, range)));
    const right = Math.max(left, Math.min(1, shareOf(end, range)));
    return { left: `${left * 100}%`, width: `${(right - left) * 100}%` };
  };
  return (
    <div
      role="img"
      aria-label={label}
      title={label}
      className={classes.track}
      data-days={daysBetween(from, to)}
    >
      <span
        className={classes.part}
        data-part={state === 'planned' ? 'planned' : 'in-time'}
        style={{
          ...place(from, inTime),
          backgroundColor: state === 'planned' ? 'transparent' : fill,
          borderColor: stroke,
        }}
      />
      {isOverdue && (
        <span
          className={classes.part}
          data-part="overdue"
          style={place(plannedEnd, to)}
        />
      )}
      {plannedEnd && state !== 'ended' && plannedEnd <= range.to && (
        <span
          className={classes.mark}
          data-mark="planned-end"
          style={{ left: `calc(${shareOf(plannedEnd, range) * 100}% - 2px)` }}
        />
      )}
      <span
        className={classes.mark}
        data-mark="today"
        style={{ left: `${Math.min(1, shareOf(at, range)) * 100}%` }}
      />
    </div>
  );
};
