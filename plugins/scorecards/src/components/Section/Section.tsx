import { Flex, Text } from '@backstage/ui';
import { ReactNode, useId } from 'react';

/** A part of a page under a heading of its own. */
export const Section = (props: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}) => {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Flex direction="column" gap="3">
        <Flex align="center" justify="between" gap="3">
          <Text as="h2" variant="title-x-small" weight="bold" id={id}>
            {props.title}
          </Text>
          {props.actions}
        </Flex>
        {props.children}
      </Flex>
    </section>
  );
};
