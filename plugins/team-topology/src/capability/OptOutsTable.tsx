import {
  nameOfRef,
  OrgOptOut,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useMemo, useState } from 'react';
import { GroupNames } from '../model/namesOf';
import { OrgTable } from '../ui/OrgTable';
import { useWords } from '../ui/useWords';
import { OptOutRow, useOptOutColumns } from './useOptOutColumns';

/** Opt-outs with maintainer, state and date of review. */
export const OptOutsTable = (props: {
  optOuts: OrgOptOut[];
  names: GroupNames;
}) => {
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
    <OrgTable
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
