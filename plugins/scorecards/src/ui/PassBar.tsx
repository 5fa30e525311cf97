import { makeStyles } from '@material-ui/core/styles';
import {
  CheckState,
  StateCounts,
} from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../words/useWords';
import { STATES_BY_URGENCY } from './checkStates';

/** What is achieved comes first, so that bars can be compared from the left. */
const ORDER: CheckState[] = [...STATES_BY_URGENCY].reverse();

const COLORS: Record<CheckState, string> = {
  pass: '#43a047',
  'self-maintained': '#2e9b93',
  exempt: '#5c8fd6',
  error: '#d9822b',
  unknown: '#8a8a8a',
  fail: '#d32f2f',
};

const NOT_APPLICABLE =
  'repeating-linear-gradient(45deg, transparent 0 4px, var(--bui-border-2) 4px 6px)';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: 1,
    height: 12,
    minWidth: 120,
    overflow: 'hidden',
    borderRadius: 'var(--bui-radius-2)',
    '& > span': { minWidth: 3 },
  },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    margin: '4px 0 0',
    padding: 0,
    listStyle: 'none',
    fontSize: 12,
    color: 'var(--bui-fg-primary)',
    '& li': { display: 'inline-flex', alignItems: 'center', gap: 4 },
    '& span': { width: 8, height: 8, flexShrink: 0 },
  },
});

/**
 * How many entities are in each state of a check, as a bar and in words; those
 * to which it does not apply are at the end.
 */
export const PassBar = (props: {
  counts: StateCounts;
  notApplicable?: number;
}) => {
  const { t, amount } = useWords();
  const classes = useStyles();
  const { counts, notApplicable = 0 } = props;
  const parts = [
    ...ORDER.map(state => ({
      id: state as string,
      name: t(`state.${state}`),
      count: counts[state] ?? 0,
      background: COLORS[state],
    })),
    {
      id: 'not-applicable',
      name: t('heatMap.notApplicable'),
      count: notApplicable,
      background: NOT_APPLICABLE,
    },
  ].filter(({ count }) => count > 0);
  return (
    <div>
      <div className={classes.bar} aria-hidden="true">
        {parts.map(({ id, count, background }) => (
          <span key={id} style={{ flex: `${count} 1 0`, background }} />
        ))}
      </div>
      <ul className={classes.list}>
        {parts.map(({ id, name, count, background }) => (
          <li key={id}>
            <span aria-hidden="true" style={{ background }} />
            {t('state.count', { state: name, total: amount(count) })}
          </li>
        ))}
      </ul>
    </div>
  );
};
