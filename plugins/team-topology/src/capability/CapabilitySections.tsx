import { Flex, Grid } from '@backstage/ui';
import { CapabilityDetails } from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { GroupNames } from '../model/namesOf';
import { LongWords } from '../ui/LongWords';
import { useWords } from '../ui/useWords';
import { AdoptionSection } from './AdoptionSection';
import { ContractSection } from './ContractSection';
import { OptOutsSection } from './OptOutsSection';
import { SelfServiceSection } from './SelfServiceSection';
import { UsersSection } from './UsersSection';

/** Everything about the use of a capability, section by section. */
export const CapabilitySections = (props: { details: CapabilityDetails }) => {
  const { t } = useWords();
  const { details } = props;
  const { owner, mentioned, consumers, eligible } = details;
  const names: GroupNames = useMemo(
    () =>
      new Map(
        [...(owner ? [owner] : []), ...mentioned].map(({ ref, title }) => [
          ref,
          title,
        ]),
      ),
    [owner, mentioned],
  );
  return (
    <LongWords>
      <Flex direction="column" gap="4">
        <Grid.Root columns={{ initial: '1', md: '2' }} gap="4">
          <AdoptionSection details={details} />
          <ContractSection details={details} />
        </Grid.Root>
        <SelfServiceSection details={details} names={names} />
        <UsersSection
          title={t('capabilityTab.consumers.title')}
          users={consumers}
          names={names}
          emptyText={t('capabilityTab.consumers.none')}
        />
        <UsersSection
          title={t('capabilityTab.eligible.title')}
          description={t('capabilityTab.eligible.description')}
          users={eligible}
          names={names}
          emptyText={t('capabilityTab.eligible.none')}
        />
        <OptOutsSection optOuts={details.optOuts} names={names} />
      </Flex>
    </LongWords>
  );
};
