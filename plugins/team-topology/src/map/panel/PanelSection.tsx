import { Text } from '@backstage/ui';
import { ReactNode } from 'react';

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
