import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { OrgInterim } from '@kumiki/backstage-plugin-team-topology-common';
import { GroupNames } from '../model/namesOf';
import { BulletList } from '../ui/BulletList';
import { EntityLink } from '../ui/EntityLink';
import { GroupLinks } from '../ui/GroupLinks';
import { useWords } from '../ui/useWords';
import { WarningNote } from '../ui/WarningNote';

/** What the team holds although it is somebody else's. */
export const InterimSection = (props: {
  interim: OrgInterim[];
  titles: ReadonlyMap<string, string>;
  names: GroupNames;
}) => {
  const { t, date } = useWords();
  const { interim, titles, names } = props;
  return (
    <EntityInfoCard title={t('teamApi.interim.title')}>
      <BulletList>
        {interim.map(item => (
          <Flex key={item.responsibility} direction="column" gap="1">
            <span>
              <EntityLink
                entityRef={item.responsibility}
                title={titles.get(item.responsibility)}
                known={titles.has(item.responsibility)}
              />
            </span>
            <Text as="span">
              {item.rightfulOwner
                ? t('teamApi.interim.belongsTo', {
                    team: (
                      <GroupLinks refs={[item.rightfulOwner]} names={names} />
                    ),
                  })
                : t('teamApi.interim.belongsToNobody')}
            </Text>
            <Text as="span">
              {t('teamApi.interim.since', { date: date(item.since) })}
              {item.reviewBy &&
                !item.overdue &&
                ` · ${t('teamApi.interim.reviewBy', {
                  date: date(item.reviewBy),
                })}`}
            </Text>
            {item.reviewBy && item.overdue && (
              <WarningNote
                text={t('teamApi.interim.overdue', {
                  date: date(item.reviewBy),
                })}
              />
            )}
          </Flex>
        ))}
      </BulletList>
    </EntityInfoCard>
  );
};
