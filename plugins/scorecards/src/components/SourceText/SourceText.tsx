import { ReactNode } from 'react';

/** Something as it was written; long lines wrap, so that nothing is scrolled. */
export const SourceText = (props: { text: ReactNode }) => (
  <pre
    style={{
      margin: 0,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      color: 'var(--bui-fg-primary)',
      fontSize: 'var(--bui-font-size-2)',
      lineHeight: 1.5,
    }}
  >
    <code>{props.text}</code>
  </pre>
);
