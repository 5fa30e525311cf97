import { ReactNode } from 'react';

/**
 * Breaks words that are longer than the place they are in.
 * @public
 */
export const LongWords = (props: { children: ReactNode }) => (
  <div style={{ overflowWrap: 'anywhere', minWidth: 0 }}>{props.children}</div>
);
