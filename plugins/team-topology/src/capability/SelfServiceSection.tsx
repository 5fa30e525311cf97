import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { CapabilityDetails } from '@kumiki/backstage-plugin-team-topology-common';
import { GroupNames } from '../model/namesOf';
import { EntityLink } from '../ui/EntityLink';
import { useWords } from '../ui/useWords';
import { RunsOfTeams } from './RunsOfTeams';
import { RunTotals } from './RunTotals';
import { SelfServiceChart } from './SelfServiceChart';

/** How often people got the capability without asking anybody. */
export const SelfServiceSection = (props: {
  details: CapabilityDetails;
  names: GroupNames;
}) => {
  const { t, moment } = useWords();
  const { details, names } = props;
  const { at, capability, selfService } = details;
  const content = () => {
    if (!selfService) {
      return <Text>{t('capabilityTab.selfService.absent')}</Text>;
    }
    const { collectedAt, weeks: rows } = selfService;
    if (!collectedAt) {
      return <Text>{t('capabilityTab.selfService.notCollected')}</Text>;
    }
    return (
      <>
        <Text>
          {capability.template
            ? t('capabilityTab.selfService.description', {
                template: <EntityLink entityRef={capability.template} />,
              })
            : t('capabilityTab.selfService.descriptionNoTemplate')}{' '}
          {t('capabilityTab.selfService.collectedAt', {
            date: moment(collectedAt),
          })}
        </Text>
        {rows.length === 0 ? (
          <Text>{t('capabilityTab.selfService.none')}</Text>
        ) : (
          <>
            <RunTotals rows={rows} />
            <SelfServiceChart rows={rows} at={at} />
            <RunsOfTeams rows={rows} names={names} />
          </>
        )}
      </>
    );
  };
  return (
    <EntityInfoCard title={t('capabilityTab.selfService.title')}>
      <Flex direction="column" gap="4">
        {content()}
      </Flex>
    </EntityInfoCard>
  );
};
