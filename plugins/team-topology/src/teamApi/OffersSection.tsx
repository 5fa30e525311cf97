import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { OrgCapability } from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { BulletList } from '../ui/BulletList';
import { VerdictLabel } from '../ui/labels';
import { useWords } from '../ui/useWords';

/** The capabilities of the team: those on offer, and those that it does not offer. */
export const OffersSection = (props: { capabilities: OrgCapability[] }) => {
  const { t } = useWords();
  return (
    <EntityInfoCard title={t('teamApi.offers.title')}>
      <BulletList>
        {props.capabilities.map(({ ref, title, description, verdict }) => (
          <Flex key={ref} direction="column" gap="1">
            <span>
              <EntityLink entityRef={ref} title={title} />
            </span>
            <VerdictLabel verdict={verdict} />
            {description && <Text as="span">{description}</Text>}
          </Flex>
        ))}
      </BulletList>
    </EntityInfoCard>
  );
};
