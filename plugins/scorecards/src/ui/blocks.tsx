import { Flex, Text } from '@backstage/ui';
import { RemixiconComponentType } from '@remixicon/react';
import { Children, ReactNode, useId } from 'react';

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

/** A label and its value. */
export const Field = (props: { label: string; children: ReactNode }) => (
  <Flex direction="column" gap="1">
    <Text as="span" variant="body-small" weight="bold">
      {props.label}
    </Text>
    <div>{props.children}</div>
  </Flex>
);

/** Things of one kind, one below the other or side by side, without bullets. */
export const PlainList = (props: {
  children: ReactNode;
  label?: string;
  inline?: boolean;
}) => (
  <ul
    aria-label={props.label}
    style={{
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'flex',
      flexDirection: props.inline ? 'row' : 'column',
      flexWrap: props.inline ? 'wrap' : 'nowrap',
      gap: props.inline
        ? 'var(--bui-space-1) var(--bui-space-4)'
        : 'var(--bui-space-2)',
    }}
  >
    {Children.toArray(props.children).map((child, index) => (
      <li key={index} style={{ minWidth: 0 }}>
        {child}
      </li>
    ))}
  </ul>
);

/** Words with an icon of the same meaning. */
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
