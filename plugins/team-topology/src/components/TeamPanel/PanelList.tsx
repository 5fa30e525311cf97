import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    display: 'grid',
    gap: 'var(--bui-space-2)',
    overflowWrap: 'anywhere',
  },
});

/** A list without marks. */
export const PanelList = (props: {
  items: { key: string; content: ReactNode }[];
}) => {
  const classes = useStyles();
  return (
    // Without list marks some screen readers need to be told that it is one.
    <ul className={classes.list} role="list">
      {props.items.map(({ key, content }) => (
        <li key={key}>{content}</li>
      ))}
    </ul>
  );
};
