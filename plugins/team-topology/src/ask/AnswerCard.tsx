import { Avatar, Box, Flex, Text } from '@backstage/ui';
import {
  CapabilityVerdict,
  GoldenPathAnswer,
  RouteTeam,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { useId } from 'react';
import { BulletList } from '../ui/BulletList';
import { Channel } from '../ui/Channel';
import { VerdictIcon, VerdictLabel } from '../ui/labels';
import { useWords } from '../ui/useWords';
import { VERDICT_TONES, VerdictBand, VerdictCard } from '../ui/Verdict';
import { AnswerActions } from './AnswerActions';

/** Who offers it, or says no, and where to reach them. */
const AnswerOwner = (props: {
  owner?: RouteTeam;
  verdict: CapabilityVerdict;
}) => {
  const { t } = useWords();
  const { owner, verdict } = props;
  if (!owner) {
    return <Text>{t('goldenPaths.answer.noOwner')}</Text>;
  }
  const channels = owner.contact?.channels ?? [];
  return (
    <Flex align="start" gap="3">
      <Avatar src="" name={owner.title} size="medium" purpose="decoration" />
      <Flex direction="column" gap="1" style={{ minWidth: 0 }}>
        <Text>
          {t(`goldenPaths.answer.owner.${verdict}`, {
            team: <EntityLink entityRef={owner.ref} title={owner.title} />,
          })}
        </Text>
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
    </Flex>
  );
};

/** What to use where the answer is no, with the way to get it. */
const InsteadCard = (props: {
  capability: GoldenPathAnswer['capability'];
  /** Who offers it, where that is known. */
  owner?: RouteTeam;
}) => {
  const { t } = useWords();
  const { capability, owner } = props;
  const { ref, title, description, verdict } = capability;
  return (
    <Box bg="neutral" p="4">
      <Flex direction="column" gap="3">
        <Text as="h3" variant="body-medium" weight="bold">
          {t('goldenPaths.answer.instead')}
        </Text>
        <Flex align="center" gap="4">
          <EntityLink entityRef={ref} title={title} />
          <VerdictLabel verdict={verdict} />
        </Flex>
        {description && <Text>{description}</Text>}
        <AnswerActions capability={capability} owner={owner} />
      </Flex>
    </Box>
  );
};

/** The one thing to use for a need, or the clear “no”. */
export const AnswerCard = (props: { answer: GoldenPathAnswer }) => {
  const { t, duration } = useWords();
  const id = useId();
  const { capability, need, owner, instead, consumerCount } = props.answer;
  const { ref, title, description, verdict, access, reason, responseTarget } =
    capability;
  const isOffered = verdict === 'offered';
  return (
    <section aria-labelledby={id}>
      <VerdictCard tone={VERDICT_TONES[verdict]}>
        <Flex direction="column" gap="4">
          <Flex direction="column" gap="1">
            <Text as="h2" variant="title-small" weight="bold" id={id}>
              {title}
            </Text>
            {need && (
              <Text as="p" variant="body-small">
                {t('goldenPaths.answer.fits', { need })}
              </Text>
            )}
          </Flex>
          <VerdictBand
            tone={VERDICT_TONES[verdict]}
            icon={<VerdictIcon verdict={verdict} size={32} />}
          >
            <Text as="span" variant="title-small" weight="bold">
              {t(`verdict.${verdict}`)}
            </Text>
            <Text as="span">{t(`capabilityCard.answer.${verdict}`)}</Text>
          </VerdictBand>
          {description && <Text>{description}</Text>}
          {reason && <Text>{t('goldenPaths.answer.reason', { reason })}</Text>}
          <AnswerActions capability={capability} owner={owner} />
          {isOffered && (access || responseTarget) && (
            <Text>
              {access && t(`access.${access}`)}
              {access && responseTarget && ' · '}
              {responseTarget &&
                t('goldenPaths.answer.responseTarget', {
                  duration: duration(responseTarget),
                })}
            </Text>
          )}
          {instead && (
            <InsteadCard
              capability={instead}
              owner={instead.owner === owner?.ref ? owner : undefined}
            />
          )}
          <AnswerOwner owner={owner} verdict={verdict} />
          {consumerCount !== undefined && (isOffered || consumerCount > 0) && (
            <Text variant="body-small">
              {consumerCount > 0
                ? t('goldenPaths.answer.consumers', { count: consumerCount })
                : t('goldenPaths.answer.noConsumers')}
            </Text>
          )}
          <div>
            <EntityLink
              entityRef={ref}
              title={t('goldenPaths.answer.open', { title })}
            />
          </div>
        </Flex>
      </VerdictCard>
    </section>
  );
};
