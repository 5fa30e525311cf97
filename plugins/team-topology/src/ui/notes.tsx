import { Alert, Flex, Text } from '@backstage/ui';
import { EntityLink } from '@kumiki/frontend-common';
import { RiAlarmWarningLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { useWords } from './useWords';

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

/** Says that several Team APIs claim a team and that none counts, and which. */
export const ContestedNote = (props: { teamApis: string[] }) => {
  const { t } = useWords();
  return (
    <Alert
      icon
      status="warning"
      title={t('teamApi.contested.title')}
      description={
        <Flex direction="column" gap="1">
          {t('teamApi.contested.description')}
          {props.teamApis.map(ref => (
            <EntityLink key={ref} entityRef={ref} title={ref} />
          ))}
        </Flex>
      }
    />
  );
};
