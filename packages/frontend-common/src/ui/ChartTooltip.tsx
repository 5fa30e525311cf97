import { Flex, Text } from '@backstage/ui';
import { ReactNode } from 'react';

/**
 * What a chart shows at the pointer: a title with the values below it.
 * @public
 */
export const ChartTooltip = (props: { title: string; children: ReactNode }) => (
  <Flex
    direction="column"
    gap="1"
    p="2"
    style={{
      background: 'var(--bui-bg-app)',
      border: '1px solid var(--bui-border-2)',
    }}
  >
    <Text as="span" variant="body-small" weight="bold">
      {props.title}
    </Text>
    {props.children}
  </Flex>
);
