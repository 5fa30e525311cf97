import { Text } from '@backstage/ui';
import { ReactNode } from 'react';

/**
 * What is said beside something. The secondary colour of the kit is too faint
 * on raised surfaces of the dark theme; this is readable on all of them.
 */
export const Note = (props: {
  as?: 'p' | 'span';
  className?: string;
  children: ReactNode;
}) => (
  <Text
    as={props.as ?? 'p'}
    variant="body-small"
    className={props.className}
    style={{ opacity: 0.8 }}
  >
    {props.children}
  </Text>
);
