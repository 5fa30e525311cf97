import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useWords } from '../../ui/useWords';

/** What the pointer is over, and where in the frame. */
export interface HoveredItem {
  /** Sentences, the first of which is the name. */
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

const WIDTH = 280;

/** The distance to the pointer. */
const GAP = 14;

const useStyles = makeStyles(theme => ({
  root: {
    position: 'absolute',
    maxWidth: WIDTH,
    boxSizing: 'border-box',
    padding: 'var(--bui-space-2) var(--bui-space-3)',
    borderRadius: 'var(--bui-radius-2)',
    border: '1px solid var(--bui-border-2)',
    background: theme.palette.background.paper,
    boxShadow: theme.shadows[4],
    pointerEvents: 'none',
    display: 'grid',
    gap: 2,
    zIndex: 2,
  },
}));

/**
 * Says of what the pointer is over what it is. For the pointer only: the same
 * sentences are the label of the item.
 */
export const MapHoverCard = (props: HoveredItem) => {
  const { t } = useWords();
  const classes = useStyles();
  const { text, x, y, width, height } = props;
  const [name, ...sentences] = text.split(t('map.team.sentenceEnd'));
  return (
    <div
      className={classes.root}
      aria-hidden="true"
      data-hover-card
      style={{
        left: Math.max(0, Math.min(x + GAP, width - WIDTH)),
        ...(y > height / 2 ? { bottom: height - y + GAP } : { top: y + GAP }),
      }}
    >
      <Text as="span" variant="body-small" weight="bold">
        {name}
      </Text>
      {sentences.map(sentence => (
        <Text key={sentence} as="span" variant="body-small" color="secondary">
          {sentence}
        </Text>
      ))}
    </div>
  );
};
