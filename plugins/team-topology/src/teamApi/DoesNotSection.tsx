import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { OrgRefusal } from '@kumiki/backstage-plugin-team-topology-common';
import { GroupNames } from '../model/namesOf';
import { BulletList } from '../ui/BulletList';
import { EntityLink } from '../ui/EntityLink';
import { GroupLinks } from '../ui/GroupLinks';
import { useWords } from '../ui/useWords';

/** What the team declines, where to go instead and why. */
export const DoesNotSection = (props: {
  doesNot: OrgRefusal[];
  titles: ReadonlyMap<string, string>;
  names: GroupNames;
}) => {
  const { t } = useWords();
  const { doesNot, titles, names } = props;
  return (
    <EntityInfoCard title={t('teamApi.doesNot.title')}>
      <BulletList>
        {doesNot.map(({ responsibility, handOffTo, reason }) => (
          <Flex key={responsibility} direction="column" gap="1">
            <span>
              <EntityLink
                entityRef={responsibility}
                title={titles.get(responsibility)}
                known={titles.has(responsibility)}
              />
            </span>
            <Text as="span" weight="bold">
              {handOffTo
                ? t('teamApi.doesNot.goTo', {
                    team: <GroupLinks refs={[handOffTo]} names={names} />,
                  })
                : t('teamApi.doesNot.goToNobody')}
            </Text>
            {reason && <Text as="span">{reason}</Text>}
          </Flex>
        ))}
      </BulletList>
    </EntityInfoCard>
  );
};
