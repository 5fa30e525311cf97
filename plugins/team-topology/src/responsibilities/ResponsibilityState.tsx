import { ResponsibilityState } from '@kumiki/backstage-plugin-team-topology-common';
import { makeStyles } from '@material-ui/core/styles';
import { useWords } from '../ui/useWords';

/** A ball that is held, that two reach for, that is half held, that lies on the ground. */
const PICTURES: Record<ResponsibilityState, JSX.Element> = {
  owned: (
    <>
      <circle cx="8" cy="8" r="6" fill="currentColor" stroke="currentColor" />
      <path
        d="M5 8L7.2 10.2L11 6"
        stroke="var(--bui-positive-bg-subdued)"
        fill="none"
      />
    </>
  ),
  contested: (
    <>
      <circle cx="5.6" cy="8" r="4.4" fill="none" stroke="currentColor" />
      <circle cx="10.4" cy="8" r="4.4" fill="none" stroke="currentColor" />
    </>
  ),
  interim: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" />
      <path d="M8 2A6 6 0 0 0 8 14Z" fill="currentColor" stroke="none" />
    </>
  ),
  orphaned: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" />
      <path d="M5.5 5.5L10.5 10.5M10.5 5.5L5.5 10.5" stroke="currentColor" />
    </>
  ),
  unknown: (
    <circle
      cx="8"
      cy="8"
      r="6"
      fill="none"
      stroke="currentColor"
      strokeDasharray="1 2.6"
    />
  ),
  dropped: (
    <>
      <circle
        cx="8"
        cy="6.5"
        r="5"
        fill="none"
        stroke="currentColor"
        strokeDasharray="2.6 1.6"
      />
      <path d="M1 14.5H15" stroke="currentColor" />
    </>
  ),
};

const COLOURS: Record<ResponsibilityState, string> = {
  owned: 'var(--bui-positive-fg-subdued)',
  contested: 'var(--bui-warning-fg-subdued)',
  interim: 'var(--bui-announcement-fg-subdued)',
  orphaned: 'var(--bui-negative-fg-subdued)',
  dropped: 'var(--bui-negative-fg-subdued)',
  unknown: 'var(--bui-fg-secondary)',
};

/** The state of a responsibility as a shape; the word beside it is what is read out. */
export const ResponsibilityStateIcon = (props: {
  state: ResponsibilityState;
  /** 16 pixels where it is absent. */
  size?: number;
}) => (
  <svg
    width={props.size ?? 16}
    height={props.size ?? 16}
    viewBox="0 0 16 16"
    strokeWidth="1.6"
    aria-hidden="true"
    focusable="false"
    style={{ flexShrink: 0, color: COLOURS[props.state] }}
  >
    {PICTURES[props.state]}
  </svg>
);

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 'var(--bui-space-1)',
    padding: '1px var(--bui-space-2)',
    borderRadius: 'var(--bui-radius-full)',
    fontSize: 'var(--bui-font-size-2)',
    whiteSpace: 'nowrap',
    '&[data-state="dropped"], &[data-state="orphaned"]': {
      background: 'var(--bui-negative-bg-subdued)',
      color: 'var(--bui-negative-fg-subdued)',
      fontWeight: 'bold',
    },
    '&[data-state="contested"]': {
      background: 'var(--bui-warning-bg-subdued)',
      color: 'var(--bui-warning-fg-subdued)',
      fontWeight: 'bold',
    },
    '&[data-state="interim"]': {
      background: 'var(--bui-announcement-bg-subdued)',
      color: 'var(--bui-announcement-fg-subdued)',
    },
    '&[data-state="owned"]': {
      background: 'var(--bui-positive-bg-subdued)',
      color: 'var(--bui-positive-fg-subdued)',
    },
  },
});

/** Who holds a responsibility, as words, shape and colour. */
export const ResponsibilityStateLabel = (props: {
  state: ResponsibilityState;
}) => {
  const { t } = useWords();
  const classes = useStyles();
  const { state } = props;
  return (
    <span className={classes.root} data-state={state}>
      <ResponsibilityStateIcon state={state} />
      {t(`responsibilityState.${state}`)}
    </span>
  );
};
