import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Grid } from '@backstage/ui';
import {
  CapabilityDetails,
  teamTopologyModelReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import {
  LongWords,
  RequestView,
  RequestState,
  useRequest,
} from '@kumiki/frontend-common';
import { useCallback, useMemo } from 'react';
import { GroupNames } from '../model/namesOf';
import { teamTopologyApiRef } from '../model/teamTopologyApi';
import { useWords } from '../ui/useWords';
import { AdoptionSection } from './AdoptionSection';
import { ContractSection } from './ContractSection';
import { OptOutsSection } from './OptOutsSection';
import { SelfServiceSection } from './SelfServiceSection';
import { UsersSection } from './UsersSection';

/** Everything about the use of a capability, section by section. */
const CapabilitySections = (props: { details: CapabilityDetails }) => {
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
          name="consumers"
          title={t('capabilityTab.consumers.title')}
          users={consumers}
          names={names}
          emptyText={t('capabilityTab.consumers.none')}
        />
        <UsersSection
          name="eligible"
          title={t('capabilityTab.eligible.title')}
          description={t('capabilityTab.eligible.description')}
          users={eligible}
          names={names}
          emptyText={t('capabilityTab.eligible.none')}
          leaving={details.capability.ref}
        />
        <OptOutsSection optOuts={details.optOuts} names={names} />
      </Flex>
    </LongWords>
  );
};

/** Who uses a capability, who could, and who left it. */
function useCapabilityDetails(ref: string): RequestState<CapabilityDetails> {
  const api = useApi(teamTopologyApiRef);
  const request = useRequest(
    useCallback(
      signal => {
        const { namespace, name } = parseEntityRef(ref);
        return api.getCapability({ namespace, name, signal });
      },
      [api, ref],
    ),
    { permission: teamTopologyModelReadPermission.name },
  );
  // The answer about the capability before must not be shown as that of this one.
  const value =
    request.value?.capability.ref === ref ? request.value : undefined;
  return { ...request, value };
}

/** Who uses the capability on whose page it is, who could, and who left it. */
export const CapabilityContent = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const request = useCapabilityDetails(stringifyEntityRef(entity));
  return (
    <RequestView
      request={request}
      notFound={{
        title: t('capabilityTab.notFound.title'),
        description: t('capabilityTab.notFound.description'),
      }}
    >
      {details => <CapabilitySections details={details} />}
    </RequestView>
  );
};
