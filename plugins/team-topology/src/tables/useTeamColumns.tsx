import {
  ButtonIcon,
  Cell,
  CellText,
  ColumnConfig,
  Flex,
  Text,
} from '@backstage/ui';
import { RiErrorWarningLine, RiMapPin2Line } from '@remixicon/react';
import { useMemo } from 'react';
import { useMemberCount } from '../model/useMemberCount';
import { EntityLink } from '../ui/EntityLink';
import { TeamTypeLabel } from '../ui/TeamTypeLabel';
import { useWords } from '../ui/useWords';
import { ClampedText } from './ClampedText';
import { InForceCounts } from './InForceCounts';
import { TeamRow } from './teamRows';

/** What the table of teams shows. */
export function useTeamColumns(
  onShowOnMap: (ref: string) => void,
): ColumnConfig<TeamRow>[] {
  const { t, amount } = useWords();
  const memberCount = useMemberCount();
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
        cell: ({ team }) => (
          <CellText title={amount(team.ownedComponentCount)} />
        ),
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
    [t, amount, memberCount, onShowOnMap],
  );
}
