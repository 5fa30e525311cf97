import { ButtonIcon, Flex, Text } from '@backstage/ui';
import { EntityLink } from '@kumiki/frontend-common';
import { RiArrowDownSLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { OverviewRow } from '../../lib/overviewRows';

/** A team by name, with the way to its page and to the groups below it. */
export const TeamCell = (props: {
  row: OverviewRow;
  onOpen(path: string[]): void;
}) => {
  const { t } = useWords();
  const { row, onOpen } = props;
  return (
    <Flex align="center" gap="1">
      {row.hasChildren && (
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiArrowDownSLine />}
          aria-label={t('overview.open', { group: row.title })}
          onPress={() => onOpen(row.path)}
        />
      )}
      <Flex direction="column" gap="0">
        {row.above.length > 0 && (
          <Text as="span" variant="body-small">
            {row.above.join(' / ')}
          </Text>
        )}
        <EntityLink entityRef={row.id} title={row.title} />
      </Flex>
    </Flex>
  );
};
