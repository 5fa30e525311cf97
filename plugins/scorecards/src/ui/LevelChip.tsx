import { makeStyles } from '@material-ui/core/styles';
import { ScorecardLevel } from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../words/useWords';
import { LEVEL_OUTLINE, levelColor, titleOfLevel } from './levels';

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    flexShrink: 0,
    fontSize: 12,
    whiteSpace: 'nowrap',
  },
  dot: { width: 10, height: 10, borderRadius: '50%', flexShrink: 0 },
});

/** A level as a dot and a word; absent means below the lowest. */
export const LevelChip = (props: {
  levels: readonly ScorecardLevel[];
  level?: string;
}) => {
  const { t } = useWords();
  const classes = useStyles();
  const { levels, level } = props;
  const index = levels.findIndex(({ id }) => id === level);
  return (
    <span className={classes.chip}>
      <span
        className={classes.dot}
        aria-hidden="true"
        style={{
          background: levelColor(levels[index], index, levels.length),
          boxShadow: LEVEL_OUTLINE,
        }}
      />
      {level ? titleOfLevel(levels, level) : t('level.none')}
    </span>
  );
};
