import { Children, ReactNode } from 'react';

/** Things one below the other. */
export const BulletList = (props: { children: ReactNode }) => (
  <ul
    style={{
      margin: 0,
      paddingLeft: 'var(--bui-space-5)',
      display: 'grid',
      gap: 'var(--bui-space-2)',
    }}
  >
    {Children.map(props.children, child => (
      <li>{child}</li>
    ))}
  </ul>
);
