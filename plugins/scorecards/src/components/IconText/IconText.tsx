import { Flex, Text } from '@backstage/ui';
import { RemixiconComponentType } from '@remixicon/react';

/** Words with an icon that says the same. */
export const IconText = (props: {
  icon: RemixiconComponentType;
  text: string;
  bold?: boolean;
}) => {
  const { icon: Icon, text, bold } = props;
  return (
    <Flex
      align="center"
      gap="1"
      style={{ display: 'inline-flex', flexShrink: 0, maxWidth: '100%' }}
    >
      <Icon size={16} aria-hidden="true" style={{ flexShrink: 0 }} />
      <Text as="span" variant="body-small" weight={bold ? 'bold' : 'regular'}>
        {text}
      </Text>
    </Flex>
  );
};
