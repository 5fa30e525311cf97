import { Flex, Text } from '@backstage/ui';
import { ReactNode, useId } from 'react';

/** A part of the answer under its own heading. */
export const RouteSection = (props: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Flex direction="column" gap="2">
        <Text as="h4" id={id} weight="bold">
          {props.title}
        </Text>
        {props.children}
      </Flex>
    </section>
  );
};
