import {
  MapFilter,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useMemo } from 'react';
import { OrgTable } from '../ui/OrgTable';
import { useWords } from '../ui/useWords';
import { TeamRow, teamRows } from './teamRows';
import { useTeamColumns } from './useTeamColumns';

/** Every team that the filters let through. */
export const TeamsTable = (props: {
  model: OrgModel;
  filter: MapFilter;
  search: string;
  onSearchChange(search: string): void;
  onShowOnMap(ref: string): void;
}) => {
  const { t } = useWords();
  const { model, filter } = props;
  const rows = useMemo(() => teamRows(model, filter), [model, filter]);
  const columns = useTeamColumns(props.onShowOnMap);
  const typeName = useCallback(
    ({ team }: TeamRow) => t(`teamType.${team.type}.name`),
    [t],
  );
  const sortValueOf = useCallback(
    (row: TeamRow, column: string) => {
      const { team, grouping, inForce } = row;
      switch (column) {
        case 'type':
          return typeName(row);
        case 'grouping':
          return grouping?.title;
        case 'members':
          return team.memberCount;
        case 'components':
          return team.ownedComponentCount;
        case 'inForce':
          return inForce.reduce((sum, { count }) => sum + count, 0);
        default:
          return team.title;
      }
    },
    [typeName],
  );
  const textOf = useCallback(
    (row: TeamRow) => [
      row.team.title,
      row.team.ref,
      row.team.mission,
      row.grouping?.title,
      typeName(row),
    ],
    [typeName],
  );

  return (
    <OrgTable
      columns={columns}
      rows={rows}
      initialSort={{ column: 'name', direction: 'ascending' }}
      sortValueOf={sortValueOf}
      textOf={textOf}
      search={props.search}
      onSearchChange={props.onSearchChange}
      searchLabel={t('teams.search')}
      emptyText={t('teams.none')}
    />
  );
};
