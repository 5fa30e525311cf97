import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Cell, CellText, ColumnConfig, Flex, Text } from '@backstage/ui';
import {
  nameOfRef,
  OptOutState,
  OrgOptOut,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink, SearchableTable } from '@kumiki/frontend-common';
import {
  RiAlarmWarningLine,
  RiCalendarScheduleLine,
  RiQuestionLine,
  RiToolsLine,
  RiUserUnfollowLine,
} from '@remixicon/react';
import { useCallback, useMemo, useState } from 'react';
import { GroupNames } from '../model/namesOf';
import { useWords } from '../ui/useWords';

const STATE_ICONS = {
  planned: RiCalendarScheduleLine,
  maintained: RiToolsLine,
  overdue: RiAlarmWarningLine,
  orphaned: RiUserUnfollowLine,
  unconfirmed: RiQuestionLine,
};

/** Where an opt-out stands, as icon and words, never as colour alone. */
const OptOutStateLabel = (props: { state: OptOutState }) => {
  const { t } = useWords();
  const { state } = props;
  const Icon = STATE_ICONS[state];
  const needsSomebody = state !== 'planned' && state !== 'maintained';
  return (
    <Flex align="center" gap="2">
      <Icon size={16} aria-hidden="true" style={{ flexShrink: 0 }} />
      <Text as="span" weight={needsSomebody ? 'bold' : 'regular'}>
        {t(`optOutState.${state}`)}
      </Text>
    </Flex>
  );
};

/** An opt-out in the table. */
interface OptOutRow extends OrgOptOut {
  id: string;
}

/** What the table of opt-outs shows. */
function useOptOutColumns(names: GroupNames): ColumnConfig<OptOutRow>[] {
  const { t, date } = useWords();
  return useMemo(
    () => [
      {
        id: 'subject',
        label: t('capabilityTab.optOuts.subject'),
        isRowHeader: true,
        isSortable: true,
        cell: ({ ref, subject }) => (
          <Cell>
            <EntityLink entityRef={ref} title={nameOfRef(subject)} />
          </Cell>
        ),
      },
      {
        id: 'instead',
        label: t('capabilityTab.optOuts.instead'),
        defaultWidth: '2fr',
        cell: ({ instead, reason }) => (
          <Cell>
            <Text as="div">{instead}</Text>
            <Text as="div" variant="body-small">
              {reason}
            </Text>
          </Cell>
        ),
      },
      {
        id: 'maintainedBy',
        label: t('capabilityTab.optOuts.maintainedBy'),
        isSortable: true,
        cell: ({ maintainedBy }) => (
          <Cell>
            <EntityLink
              entityRef={maintainedBy}
              title={names.get(maintainedBy)}
              known={names.has(maintainedBy)}
            />
          </Cell>
        ),
      },
      {
        id: 'state',
        label: t('capabilityTab.optOuts.state'),
        isSortable: true,
        cell: ({ state }) => (
          <Cell>
            <OptOutStateLabel state={state} />
          </Cell>
        ),
      },
      {
        id: 'reviewBy',
        label: t('capabilityTab.optOuts.reviewBy'),
        isSortable: true,
        cell: ({ reviewBy }) => <CellText title={date(reviewBy)} />,
      },
    ],
    [t, date, names],
  );
}

/** Opt-outs with maintainer, state and date of review. */
const OptOutsTable = (props: { optOuts: OrgOptOut[]; names: GroupNames }) => {
  const { t } = useWords();
  const { optOuts, names } = props;
  const [search, setSearch] = useState('');
  const rows = useMemo(
    () => optOuts.map(optOut => ({ ...optOut, id: optOut.ref })),
    [optOuts],
  );
  const columns = useOptOutColumns(names);
  const sortValueOf = useCallback(
    (row: OptOutRow, column: string) => {
      switch (column) {
        case 'instead':
          return [row.instead, row.reason].filter(Boolean).join(' – ');
        case 'maintainedBy':
          return names.get(row.maintainedBy) ?? row.maintainedBy;
        case 'state':
          return t(`optOutState.${row.state}`);
        case 'reviewBy':
          return row.reviewBy;
        default:
          return nameOfRef(row.subject);
      }
    },
    [names, t],
  );
  const textOf = useCallback(
    (row: OptOutRow) => [
      row.title,
      row.subject,
      row.instead,
      row.reason,
      names.get(row.maintainedBy),
    ],
    [names],
  );
  return (
    <SearchableTable
      name="opt-outs"
      columns={columns}
      rows={rows}
      initialSort={{ column: 'reviewBy', direction: 'ascending' }}
      sortValueOf={sortValueOf}
      textOf={textOf}
      search={search}
      onSearchChange={setSearch}
      searchLabel={t('capabilityTab.optOuts.search')}
      emptyText={t('capabilityTab.optOuts.noneFound')}
    />
  );
};

/** Who left the path on purpose, and who maintains what is used instead. */
export const OptOutsSection = (props: {
  optOuts: OrgOptOut[];
  names: GroupNames;
}) => {
  const { t } = useWords();
  const { optOuts, names } = props;
  return (
    <EntityInfoCard title={t('capabilityTab.optOuts.title')}>
      {optOuts.length === 0 ? (
        <Text>{t('capabilityTab.optOuts.none')}</Text>
      ) : (
        <OptOutsTable optOuts={optOuts} names={names} />
      )}
    </EntityInfoCard>
  );
};
