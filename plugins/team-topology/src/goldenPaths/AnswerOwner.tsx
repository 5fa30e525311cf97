import { Flex, Text } from '@backstage/ui';
import {
  CapabilityVerdict,
  RouteTeam,
} from '@kumiki/backstage-plugin-team-topology-common';
import { BulletList } from '../ui/BulletList';
import { Channel } from '../ui/Channel';
import { EntityLink } from '../ui/EntityLink';
import { useWords } from '../ui/useWords';

/** Who offers it, or says no, and where to reach them. */
export const AnswerOwner = (props: {
  owner?: RouteTeam;
  verdict: CapabilityVerdict;
}) => {
  const { t } = useWords();
  const { owner, verdict } = props;
  if (!owner) {
    return <Text>{t('goldenPaths.answer.noOwner')}</Text>;
  }
  const team = <EntityLink entityRef={owner.ref} title={owner.title} />;
  const channels = owner.contact?.channels ?? [];
  return (
    <Flex direction="column" gap="1">
      <Text>{t(`goldenPaths.answer.owner.${verdict}`, { team })}</Text>
      {channels.length > 0 && (
        <>
          <Text>{t('goldenPaths.answer.channels')}</Text>
          <BulletList>
            {channels.map(channel => (
              <Channel
                key={`${channel.type} ${channel.name}`}
                channel={channel}
              />
            ))}
          </BulletList>
        </>
      )}
    </Flex>
  );
};
