import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { CapabilityDetails } from '@kumiki/backstage-plugin-team-topology-common';
import { useWords } from '../ui/useWords';

/** How many of those who are expected to use it do; not zero where nobody is. */
export const AdoptionSection = (props: { details: CapabilityDetails }) => {
  const { t, percent, amount } = useWords();
  const { adoption, adopters, consumers } = props.details;
  const share = () => {
    if (adoption === undefined) {
      return {
        figure: t('capabilityTab.adoption.nobody'),
        meaning: t('capabilityTab.adoption.nobodyBecause'),
      };
    }
    return adopters
      ? {
          figure: t('capabilityTab.adoption.share', {
            using: amount(adopters.using),
            expected: amount(adopters.expected),
          }),
          meaning: t('capabilityTab.adoption.meaning', {
            count: adopters.expected,
            percent: percent(adoption),
          }),
        }
      : {
          figure: percent(adoption),
          meaning: t('capabilityTab.adoption.percentOnly'),
        };
  };
  const { figure, meaning } = share();
  return (
    <EntityInfoCard title={t('capabilityTab.adoption.title')}>
      <Flex direction="column" gap="2">
        <div>
          <Text
            as="p"
            variant={adoption === undefined ? 'title-x-small' : 'title-large'}
            weight="bold"
          >
            {figure}
          </Text>
          <Text as="p">{meaning}</Text>
        </div>
        {adoption !== undefined && (
          <Text variant="body-small">
            {t('capabilityTab.adoption.maintained')}
          </Text>
        )}
        <Text>
          {consumers.length > 0
            ? t('capabilityTab.adoption.consumers', {
                count: consumers.length,
              })
            : t('goldenPaths.answer.noConsumers')}
        </Text>
      </Flex>
    </EntityInfoCard>
  );
};
