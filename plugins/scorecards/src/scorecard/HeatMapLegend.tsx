import { PlainList } from '../ui/blocks';
import { CheckStateIcon, STATES_BY_URGENCY } from '../ui/checkStates';
import { useWords } from '../words/useWords';
import { useHeatMapStyles } from './useHeatMapStyles';

/** What the cells of the heat map mean: the cell itself, and the word. */
export const HeatMapLegend = () => {
  const { t } = useWords();
  const classes = useHeatMapStyles();
  return (
    <PlainList inline label={t('heatMap.legend')}>
      {STATES_BY_URGENCY.map(state => (
        <span key={state} className={classes.legend}>
          <span className={classes.cell} data-state={state}>
            <CheckStateIcon state={state} />
          </span>
          {t(`state.${state}`)}
        </span>
      ))}
      <span className={classes.legend}>
        <span className={classes.cell} />
        {t('heatMap.notApplicable')}
      </span>
    </PlainList>
  );
};
