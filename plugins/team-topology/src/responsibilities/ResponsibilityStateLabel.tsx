import { makeStyles } from '@material-ui/core/styles';
import { ResponsibilityState } from '@kumiki/backstage-plugin-team-topology-common';
import { useWords } from '../ui/useWords';
import { ResponsibilityStateIcon } from './ResponsibilityStateIcon';

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
