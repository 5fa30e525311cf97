import { Text } from '@backstage/ui';
import { ReactNode } from 'react';

/** A label and what stands for it; belongs into a `FieldList`. */
export const Field = (props: {
  label: string;
  children: ReactNode;
  /** Takes a row of its own. */
  wide?: boolean;
}) => (
  <div style={props.wide ? { gridColumn: '1 / -1' } : undefined}>
    <dt>
      <Text as="span" variant="body-small" weight="bold">
        {props.label}
      </Text>
    </dt>
    <dd style={{ margin: 0 }}>{props.children}</dd>
  </div>
);

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
