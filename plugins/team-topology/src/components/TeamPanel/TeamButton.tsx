import Link from '@material-ui/core/Link';

/** The name of a team that opens it on the map, inside a sentence. */
export const TeamButton = (props: {
  name: string;
  /** What a screen reader says; it contains the name. */
  label?: string;
  onPress(): void;
}) => (
  <Link
    component="button"
    type="button"
    variant="inherit"
    align="left"
    style={{ font: 'inherit' }}
    aria-label={props.label}
    onClick={props.onPress}
  >
    {props.name}
  </Link>
);
