import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { RELATION_TEAM_API_OF } from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink, LongWords } from '@kumiki/frontend-common';
import { useWords } from '../ui/useWords';

/** Leads from a TeamApi to the team that it describes. */
export const TeamApiCard = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const { mission } = entity.spec ?? {};
  const group = entity.relations?.find(
    ({ type }) => type === RELATION_TEAM_API_OF,
  )?.targetRef;
  return (
    <EntityInfoCard title={t('teamApiCard.title')}>
      <LongWords>
        <Flex direction="column" gap="3">
          {group && (
            <Text>
              {t('teamApiCard.open', {
                team: <EntityLink entityRef={group} />,
              })}
            </Text>
          )}
          {typeof mission === 'string' && <Text>{mission}</Text>}
        </Flex>
      </LongWords>
    </EntityInfoCard>
  );
};
