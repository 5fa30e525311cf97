import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, RefObject, useEffect, useRef } from 'react';
import { NameOf } from '../teamNames';

/** A heading of the panel and what stands under it. */
export const PanelSection = (props: { title: string; children: ReactNode }) => (
  <section>
    <Text
      as="h3"
      variant="body-medium"
      weight="bold"
      style={{ margin: '0 0 var(--bui-space-1)' }}
    >
      {props.title}
    </Text>
    {props.children}
  </section>
);

const useListStyles = makeStyles({
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
  const classes = useListStyles();
  return (
    <ul className={classes.list}>
      {props.items.map(({ key, content }) => (
        <li key={key}>{content}</li>
      ))}
    </ul>
  );
};

const useButtonStyles = makeStyles(theme => ({
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
  const classes = useButtonStyles();
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

/** Teams that can be opened, side by side. */
export const TeamButtons = (props: {
  refs: string[];
  nameOf: NameOf;
  onSelect(ref: string): void;
}) => (
  <Flex gap="3" style={{ flexWrap: 'wrap' }}>
    {props.refs.map(ref => (
      <TeamButton
        key={ref}
        name={props.nameOf(ref)}
        onPress={() => props.onSelect(ref)}
      />
    ))}
  </Flex>
);

/** A column of its own that scrolls where it is taller than the map. */
export const usePanelStyles = makeStyles(theme => ({
  root: {
    boxSizing: 'border-box',
    height: '100%',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: 'var(--bui-space-4)',
    padding: 'var(--bui-space-4)',
    border: '1px solid var(--bui-border-2)',
    borderRadius: 'var(--bui-radius-3)',
    background: theme.palette.background.paper,
  },
  facts: {
    margin: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: 'var(--bui-space-2) var(--bui-space-6)',
  },
  title: { margin: 0, overflowWrap: 'anywhere' },
}));

/** Calls back when Escape is pressed inside the element. */
export function useEscape(ref: RefObject<HTMLElement>, onEscape: () => void) {
  const latest = useRef(onEscape);
  latest.current = onEscape;

  useEffect(() => {
    const element = ref.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        latest.current();
      }
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [ref]);
}
