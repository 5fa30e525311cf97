import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

// Fields of the UI kit are made for its own surfaces. On the paper of a form
// they would have no outline, and their small print too little contrast.
const useStyles = makeStyles(({ palette, spacing }) => ({
  frame: {
    '--bui-fg-secondary': palette.text.secondary,
    marginBottom: spacing(1),
    '& .bui-Input, & .bui-TextArea, & .bui-ComboboxInput': {
      border: `1px solid ${
        palette.type === 'dark'
          ? 'rgba(255, 255, 255, 0.5)'
          : 'rgba(0, 0, 0, 0.5)'
      }`,
    },
  },
}));

/** What a field of a template form stands in. */
export const FormFrame = (props: { children: ReactNode }) => {
  const classes = useStyles();
  return <div className={classes.frame}>{props.children}</div>;
};
