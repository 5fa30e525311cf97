import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { Note } from '../ui/Note';
import { LegendEntry } from './legendEntries';
import { SceneElementPainter } from './SceneElementPainter';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    display: 'grid',
    gap: 'var(--bui-space-2)',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '74px 1fr',
    gap: 'var(--bui-space-3)',
    alignItems: 'center',
  },
  shape: { display: 'block', width: 74, height: 44 },
  words: { display: 'grid' },
});

/** Shapes with their names and meanings. */
export const LegendGroup = (props: {
  title: string;
  rows: { entry?: LegendEntry; name: string; meaning: string }[];
}) => {
  const classes = useStyles();
  return (
    <section>
      <Text as="h3" variant="body-medium" weight="bold">
        {props.title}
      </Text>
      <ul className={classes.list}>
        {props.rows.map(({ entry, name, meaning }) => (
          <li key={name} className={classes.row}>
            {entry ? (
              <svg
                className={classes.shape}
                viewBox={`-2 ${entry.top} 74 ${entry.height}`}
                aria-hidden="true"
                focusable="false"
              >
                {entry.elements.map((element, index) => (
                  <SceneElementPainter key={index} element={element} />
                ))}
              </svg>
            ) : (
              <span />
            )}
            <span className={classes.words}>
              <Text as="span" weight="bold">
                {name}
              </Text>
              <Note as="span">{meaning}</Note>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
