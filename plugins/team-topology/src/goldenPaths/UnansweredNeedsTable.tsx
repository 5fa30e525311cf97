import { UnansweredNeed } from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo, useState } from 'react';
import { OrgTable } from '../ui/OrgTable';
import { useWords } from '../ui/useWords';
import { NeedRow, useNeedColumns } from './useNeedColumns';

/** Questions with how often and when they were asked; most asked first. */
export const UnansweredNeedsTable = (props: {
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
    <OrgTable
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
