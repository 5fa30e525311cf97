import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import {
  OrgAcceptance,
  OrgInterim,
  OrgRefusal,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { GroupNames } from '../model/namesOf';
import { BulletList } from '../ui/BulletList';
import { GroupLinks } from '../ui/GroupLinks';
import { WarningNote } from '../ui/notes';
import { useWords } from '../ui/useWords';

/** What the team accepts. */
export const DoesSection = (props: {
  does: OrgAcceptance[];
  titles: ReadonlyMap<string, string>;
}) => {
  const { t } = useWords();
  const { does, titles } = props;
  return (
    <EntityInfoCard title={t('teamApi.does.title')}>
      {does.length === 0 && <Text>{t('teamApi.does.none')}</Text>}
      <BulletList>
        {does.map(({ responsibility, primary }) => (
          <span key={responsibility}>
            <EntityLink
              entityRef={responsibility}
              title={titles.get(responsibility)}
              known={titles.has(responsibility)}
            />
            {primary && (
              <Text as="span">{` · ${t('teamApi.does.primary')}`}</Text>
            )}
          </span>
        ))}
      </BulletList>
    </EntityInfoCard>
  );
};

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
