import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    // Unlike `none`, this leaves it a list for every screen reader.
    listStyleType: "''",
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
    <ul className={classes.list}>
      {props.items.map(({ key, content }) => (
        <li key={key}>{content}</li>
      ))}
    </ul>
  );
};
