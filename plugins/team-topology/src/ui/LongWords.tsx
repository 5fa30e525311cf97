import { ReactNode } from 'react';

/** Breaks what is one word and longer than the place where it stands. */
export const LongWords = (props: { children: ReactNode }) => (
  <div style={{ overflowWrap: 'anywhere', minWidth: 0 }}>{props.children}</div>
);
