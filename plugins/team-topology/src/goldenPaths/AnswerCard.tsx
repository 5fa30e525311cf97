import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import { GoldenPathAnswer } from '@kumiki/backstage-plugin-team-topology-common';
import { useId } from 'react';
import { EntityLink } from '../ui/EntityLink';
import { useWords } from '../ui/useWords';
import { VerdictLabel } from '../ui/VerdictLabel';
import { AnswerActions } from './AnswerActions';
import { AnswerOwner } from './AnswerOwner';
import { InsteadCard } from './InsteadCard';

/** The one thing to use for a need, or the clear “no”. */
export const AnswerCard = (props: { answer: GoldenPathAnswer }) => {
  const { t, duration } = useWords();
  const id = useId();
  const { capability, need, owner, instead, consumerCount } = props.answer;
  const { ref, title, description, verdict, access, reason, responseTarget } =
    capability;
  const isOffered = verdict === 'offered';
  return (
    <section aria-labelledby={id} style={{ maxWidth: 960 }}>
      <Card>
        <CardHeader>
          <Flex align="center" justify="between" gap="4">
            <Text as="h2" variant="title-small" weight="bold" id={id}>
              {title}
            </Text>
            <VerdictLabel verdict={verdict} large />
          </Flex>
          {need && <Text as="p">{t('goldenPaths.answer.fits', { need })}</Text>}
        </CardHeader>
        <CardBody>
          <Flex direction="column" gap="4">
            <Text weight={isOffered ? 'regular' : 'bold'}>
              {t(`capabilityCard.answer.${verdict}`)}
            </Text>
            {description && <Text>{description}</Text>}
            {reason && (
              <Text>{t('goldenPaths.answer.reason', { reason })}</Text>
            )}
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
            {(isOffered || consumerCount > 0) && (
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
        </CardBody>
      </Card>
    </section>
  );
};
