import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  ButtonIcon,
  Cell,
  CellText,
  ColumnConfig,
  Flex,
  Text,
} from '@backstage/ui';
import {
  teamTopologyUnansweredNeedReadPermission,
  UnansweredNeed,
} from '@kumiki/backstage-plugin-team-topology-common';
import {
  SearchableTable,
  RequestNote,
  RequestView,
  RequestState,
  useRequest,
} from '@kumiki/frontend-common';
import { RiSearch2Line } from '@remixicon/react';
import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { teamTopologyApiRef } from '../model/teamTopologyApi';
import { useWords } from '../ui/useWords';

/** A question in the table. */
interface NeedRow extends UnansweredNeed {
  id: string;
}

/** What the table of questions shows. */
function useNeedColumns(
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

/** Questions with how often and when they were asked; most asked first. */
const UnansweredNeedsTable = (props: {
  needs: UnansweredNeed[];
  onTry(need: string): void;
}) => {
  const { t } = useWords();
  const { needs, onTry } = props;
  const [search, setSearch] = useState('');
  const rows = useMemo(
    () => needs.map(item => ({ ...item, id: item.need })),
    [needs],
  );
  return (
    <SearchableTable
      name="needs"
      columns={useNeedColumns(onTry)}
      rows={rows}
      initialSort={{ column: 'count', direction: 'descending' }}
      sortValueOf={sortValueOf}
      textOf={textOf}
      search={search}
      onSearchChange={setSearch}
      searchLabel={t('unansweredNeeds.search')}
      emptyText={t('unansweredNeeds.noneFound')}
    />
  );
};

function sortValueOf(row: NeedRow, column: string) {
  switch (column) {
    case 'count':
      return row.count;
    case 'first':
      return row.firstAskedAt;
    case 'last':
      return row.lastAskedAt;
    default:
      return row.need;
  }
}

function textOf({ need }: NeedRow) {
  return [need];
}

/**
 * The questions that nothing answers.
 * @param revision - has them read again when it changes
 */
function useUnansweredNeeds(
  revision: number = 0,
): RequestState<{ items: UnansweredNeed[] }> {
  const api = useApi(teamTopologyApiRef);
  const request = useRequest(
    useCallback(signal => api.listUnansweredNeeds({ signal }), [api]),
    { permission: teamTopologyUnansweredNeedReadPermission.name },
  );
  const { retry } = request;
  const read = useRef(revision);
  useEffect(() => {
    if (read.current !== revision) {
      read.current = revision;
      retry();
    }
  }, [revision, retry]);
  return request;
}

/** The questions, for a reader who may read them. */
const UnansweredNeedsSection = (props: {
  revision?: number;
  onTry(need: string): void;
}) => {
  const { t } = useWords();
  const id = useId();
  const request = useUnansweredNeeds(props.revision);
  return (
    <section aria-labelledby={id}>
      <Flex direction="column" gap="3">
        <Text as="h2" variant="title-x-small" weight="bold" id={id}>
          {t('unansweredNeeds.title')}
        </Text>
        <Text>{t('unansweredNeeds.description')}</Text>
        <RequestView request={request}>
          {({ items }) =>
            items.length === 0 ? (
              <Text>{t('unansweredNeeds.none')}</Text>
            ) : (
              <UnansweredNeedsTable needs={items} onTry={props.onTry} />
            )
          }
        </RequestView>
      </Flex>
    </section>
  );
};

/**
 * What was asked for and not answered, for those who decide what a platform
 * offers. Who may not read it does not see that it is there, and does not ask.
 */
export const UnansweredNeeds = (props: {
  /** Another number has the list read again. */
  revision?: number;
  onTry(need: string): void;
}) => {
  const { t } = useWords();
  const { allowed, error } = usePermission({
    permission: teamTopologyUnansweredNeedReadPermission,
  });
  if (error) {
    return (
      <RequestNote
        about={t('unansweredNeeds.unchecked')}
        error={error}
        permission={undefined}
      />
    );
  }
  return allowed ? <UnansweredNeedsSection {...props} /> : null;
};
