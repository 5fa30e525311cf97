import { Flex, Text } from '@backstage/ui';
import { ReactNode } from 'react';

/** A label and what stands for it. */
export const Field = (props: { label: string; children: ReactNode }) => (
  <Flex direction="column" gap="1">
    <Text as="span" variant="body-small" weight="bold">
      {props.label}
    </Text>
    <div>{props.children}</div>
  </Flex>
);
