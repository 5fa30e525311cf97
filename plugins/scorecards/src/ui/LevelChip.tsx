import { makeStyles } from '@material-ui/core/styles';
import {
  levelColor,
  ScorecardLevel,
} from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../words/useWords';
import { LEVEL_OUTLINE, titleOfLevel } from './levels';

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
  /** The level without exemptions, said where it is another one; nothing where it is not told. */
  without?: { level?: string };
}) => {
  const { t } = useWords();
  const classes = useStyles();
  const { levels, level, without } = props;
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
      {without && without.level !== level && (
        <span>
          {` (${t('withoutExemptions.short', {
            level: without.level
              ? titleOfLevel(levels, without.level)
              : t('level.none'),
          })})`}
        </span>
      )}
    </span>
  );
};
