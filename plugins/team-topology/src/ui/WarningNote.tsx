import { Flex, Text } from '@backstage/ui';
import { RiAlarmWarningLine } from '@remixicon/react';

/** Draws attention to something, as icon and words. */
export const WarningNote = (props: { text: string }) => (
  <Flex align="center" gap="2">
    <RiAlarmWarningLine
      size={16}
      aria-hidden="true"
      style={{ flexShrink: 0 }}
    />
    <Text as="span" weight="bold">
      {props.text}
    </Text>
  </Flex>
);
