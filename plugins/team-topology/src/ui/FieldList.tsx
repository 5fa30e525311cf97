import { ReactNode } from 'react';

/** Labels with their values, side by side where there is room. */
export const FieldList = (props: { children: ReactNode }) => (
  <dl
    style={{
      margin: 0,
      display: 'grid',
      gap: 'var(--bui-space-4)',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 160px), 1fr))',
    }}
  >
    {props.children}
  </dl>
);
