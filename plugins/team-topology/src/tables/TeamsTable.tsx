import {
  ButtonIcon,
  Cell,
  CellText,
  ColumnConfig,
  Flex,
  Text,
} from '@backstage/ui';
import {
  MapFilter,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink, SearchableTable } from '@kumiki/frontend-common';
import { RiErrorWarningLine, RiMapPin2Line } from '@remixicon/react';
import { useCallback, useMemo } from 'react';
import { LoadToggle } from '../load/LoadToggle';
import { loadValueOf, useLoadColumns } from '../load/useLoadColumns';
import { modeNotation } from '../model/notation';
import { LoadChoice } from '../model/pageState';
import { useTeamCounts } from '../model/useTeamCounts';
import { ShapeIcon, TeamTypeLabel } from '../ui/labels';
import { useWords } from '../ui/useWords';
import { TeamRow, teamRows } from './teamRows';

/** A text of which at most three lines are shown; the rest is in its title. */
const ClampedText = (props: { text: string }) => (
  <Text
    as="div"
    variant="body-small"
    title={props.text}
    style={{
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 3,
      overflow: 'hidden',
    }}
  >
    {props.text}
  </Text>
);

/** How many interactions of each mode are in force, as shapes and words. */
const InForceCounts = (props: { inForce: TeamRow['inForce'] }) => {
  const { t, amount } = useWords();
  const { inForce } = props;
  if (inForce.length === 0) {
    return <Text as="span">{t('teams.noneInForce')}</Text>;
  }
  return (
    <Flex direction="column" gap="1">
      {inForce.map(({ mode, count }) => (
        <Flex key={mode} align="center" gap="2">
          <ShapeIcon notation={modeNotation(mode)} />
          <Text as="span" variant="body-small">
            {t('teams.inForceCount', {
              mode: t(`mode.${mode}.name`),
              total: amount(count),
            })}
          </Text>
        </Flex>
      ))}
    </Flex>
  );
};

/** What the table of teams shows. */
function useTeamColumns(
  onShowOnMap: (ref: string) => void,
): ColumnConfig<TeamRow>[] {
  const { t } = useWords();
  const { memberCount, componentCount } = useTeamCounts();
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('teams.name'),
        isRowHeader: true,
        isSortable: true,
        defaultWidth: '2fr',
        minWidth: 174,
        cell: ({ team }) => (
          <Cell>
            <Flex align="center" gap="1">
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={<RiMapPin2Line />}
                aria-label={t('teams.showOnMap', { team: team.title })}
                onPress={() => onShowOnMap(team.ref)}
              />
              <EntityLink entityRef={team.ref} title={team.title} />
            </Flex>
          </Cell>
        ),
      },
      {
        id: 'type',
        label: t('teams.type'),
        isSortable: true,
        defaultWidth: '2fr',
        minWidth: 148,
        cell: ({ team }) => (
          <Cell>
            <TeamTypeLabel type={team.type} />
          </Cell>
        ),
      },
      {
        id: 'grouping',
        label: t('teams.grouping'),
        isSortable: true,
        width: 130,
        cell: ({ grouping }) => (
          <Cell>
            {grouping && (
              <EntityLink
                entityRef={grouping.ref}
                title={grouping.title}
                known={grouping.known}
              />
            )}
            {grouping?.type && (
              <Text as="div" variant="body-small">
                {t(`groupingType.${grouping.type}.name`)}
              </Text>
            )}
          </Cell>
        ),
      },
      {
        id: 'mission',
        label: t('teams.mission'),
        defaultWidth: '2fr',
        cell: ({ team }) => (
          <Cell>
            {team.mission ? (
              <ClampedText text={team.mission} />
            ) : (
              <Flex align="center" gap="1">
                <RiErrorWarningLine size={16} aria-hidden="true" />
                <Text as="span">{t('teams.missionMissing')}</Text>
              </Flex>
            )}
          </Cell>
        ),
      },
      {
        id: 'members',
        label: t('teams.members'),
        isSortable: true,
        width: 124,
        cell: ({ team }) => <CellText title={memberCount(team)} />,
      },
      {
        id: 'components',
        label: t('teams.components'),
        isSortable: true,
        width: 144,
        cell: ({ team }) => <CellText title={componentCount(team)} />,
      },
      {
        id: 'inForce',
        label: t('teams.inForce'),
        isSortable: true,
        defaultWidth: '2fr',
        minWidth: 164,
        cell: ({ inForce }) => (
          <Cell>
            <InForceCounts inForce={inForce} />
          </Cell>
        ),
      },
    ],
    [t, memberCount, componentCount, onShowOnMap],
  );
}

/** Every team that the filters let through. */
export const TeamsTable = (props: {
  model: OrgModel;
  filter: MapFilter;
  search: string;
  onSearchChange(search: string): void;
  onShowOnMap(ref: string): void;
  /** What of the load of the teams is shown in the place of what they are. */
  load?: LoadChoice;
  onLoadChange?(load: LoadChoice | undefined): void;
}) => {
  const { t } = useWords();
  const { model, filter, load, onLoadChange } = props;
  const rows = useMemo(() => teamRows(model, filter), [model, filter]);
  const teamColumns = useTeamColumns(props.onShowOnMap);
  const loadColumns = useLoadColumns(load);
  const columns = useMemo(
    () =>
      load
        ? [...teamColumns.filter(({ id }) => id === 'name'), ...loadColumns]
        : teamColumns,
    [load, teamColumns, loadColumns],
  );
  const typeName = useCallback(
    ({ team }: TeamRow) => t(`teamType.${team.type}.name`),
    [t],
  );
  const sortValueOf = useCallback(
    (row: TeamRow, column: string) => {
      const { team, grouping, inForce } = row;
      if (load && column !== 'name') {
        return loadValueOf(row.load, column, load);
      }
      switch (column) {
        case 'type':
          return typeName(row);
        case 'grouping':
          return grouping?.title;
        case 'mission':
          return team.mission;
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
    [typeName, load],
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
    <SearchableTable
      name="teams"
      columns={columns}
      rows={rows}
      initialSort={{ column: 'name', direction: 'ascending' }}
      sortValueOf={sortValueOf}
      textOf={textOf}
      search={props.search}
      onSearchChange={props.onSearchChange}
      searchLabel={t('teams.search')}
      emptyText={t('teams.none')}
      filters={
        onLoadChange && <LoadToggle load={load} onLoadChange={onLoadChange} />
      }
    />
  );
};
