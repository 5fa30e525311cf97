import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  button: {
    padding: 0,
    border: 0,
    background: 'none',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    color: theme.palette.primary.main,
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
}));

/** The name of a team that opens it on the map, inside a sentence. */
export const TeamButton = (props: {
  name: string;
  /** What a screen reader says; it contains the name. */
  label?: string;
  onPress(): void;
}) => {
  const classes = useStyles();
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={props.label}
      onClick={props.onPress}
    >
      {props.name}
    </button>
  );
};
