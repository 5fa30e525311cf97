import {
  ButtonIcon,
  Cell,
  CellText,
  ColumnConfig,
  Flex,
  Text,
} from '@backstage/ui';
import { UnansweredNeed } from '@kumiki/backstage-plugin-team-topology-common';
import { RiSearch2Line } from '@remixicon/react';
import { useMemo } from 'react';
import { useWords } from '../ui/useWords';

/** A question in the table. */
export interface NeedRow extends UnansweredNeed {
  id: string;
}

/** What the table of questions shows. */
export function useNeedColumns(
  onTry: (need: string) => void,
): ColumnConfig<NeedRow>[] {
  const { t, date, amount } = useWords();
  return useMemo(
    () => [
      {
        id: 'need',
        label: t('unansweredNeeds.need'),
        isRowHeader: true,
        isSortable: true,
        defaultWidth: '3fr',
        cell: ({ need }) => (
          <Cell>
            <Flex align="center" gap="1">
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={<RiSearch2Line />}
                aria-label={t('unansweredNeeds.try', { need })}
                onPress={() => onTry(need)}
              />
              <Text as="span">{need}</Text>
            </Flex>
          </Cell>
        ),
      },
      {
        id: 'count',
        label: t('unansweredNeeds.count'),
        isSortable: true,
        cell: ({ count }) => <CellText title={amount(count)} />,
      },
      {
        id: 'first',
        label: t('unansweredNeeds.first'),
        isSortable: true,
        cell: ({ firstAskedAt }) => <CellText title={date(firstAskedAt)} />,
      },
      {
        id: 'last',
        label: t('unansweredNeeds.last'),
        isSortable: true,
        cell: ({ lastAskedAt }) => <CellText title={date(lastAskedAt)} />,
      },
    ],
    [t, date, amount, onTry],
  );
}
