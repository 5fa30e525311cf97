import { Flex, Text } from '@backstage/ui';
import {
  OrgGroupingDetails,
  TEAM_TYPES,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { BulletList } from './BulletList';
import { Figures } from './Figures';
import { GroupingTypeLabel, TeamTypeLabel } from './labels';
import { useWords } from './useWords';

/** What a grouping contains: how many teams of which type, its groupings, and its teams. */
export const GroupingSummary = (props: { details: OrgGroupingDetails }) => {
  const { t, amount } = useWords();
  const { grouping, groupings, teams } = props.details;
  const types = [...TEAM_TYPES, 'undefined-type' as const]
    .map(type => ({
      type,
      count: teams.filter(team => team.type === type).length,
    }))
    .filter(({ count }) => count > 0);
  return (
    <Flex direction="column" gap="4">
      {grouping.type && (
        <div>
          <GroupingTypeLabel type={grouping.type} />
          <Text variant="body-small">
            {t(`groupingType.${grouping.type}.meaning`)}
          </Text>
        </div>
      )}
      <Figures
        label={t('grouping.figures')}
        figures={[
          { name: t('grouping.teams'), value: amount(teams.length) },
          ...types.map(({ type, count }) => ({
            name: t(`teamType.${type}.name`),
            value: amount(count),
          })),
        ]}
      />
      {groupings.length > 0 && (
        <Flex direction="column" gap="2">
          <Text as="h3" weight="bold">
            {t('grouping.groupings')}
          </Text>
          <BulletList>
            {groupings.map(({ ref, title, type, known }) => (
              <Flex
                key={ref}
                align="center"
                gap="3"
                style={{ flexWrap: 'wrap' }}
              >
                <EntityLink entityRef={ref} title={title} known={known} />
                {type && <GroupingTypeLabel type={type} />}
              </Flex>
            ))}
          </BulletList>
        </Flex>
      )}
      <Flex direction="column" gap="2">
        <Text as="h3" weight="bold">
          {t('grouping.teams')}
        </Text>
        <BulletList>
          {teams.map(({ ref, title, type, mission }) => (
            <Flex key={ref} direction="column" gap="1">
              <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
                <EntityLink entityRef={ref} title={title} />
                <TeamTypeLabel type={type} />
              </Flex>
              {mission && <Text variant="body-small">{mission}</Text>}
            </Flex>
          ))}
        </BulletList>
      </Flex>
    </Flex>
  );
};
