import { Children, ReactNode } from 'react';

/** Things of one kind, one below the other or side by side, without bullets. */
export const PlainList = (props: {
  children: ReactNode;
  label?: string;
  inline?: boolean;
}) => (
  <ul
    aria-label={props.label}
    style={{
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'flex',
      flexDirection: props.inline ? 'row' : 'column',
      flexWrap: props.inline ? 'wrap' : 'nowrap',
      gap: props.inline
        ? 'var(--bui-space-1) var(--bui-space-4)'
        : 'var(--bui-space-2)',
    }}
  >
    {Children.toArray(props.children).map((child, index) => (
      <li key={index} style={{ minWidth: 0 }}>
        {child}
      </li>
    ))}
  </ul>
);
