import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  CapabilityDetails,
  teamTopologyModelReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback } from 'react';
import { teamTopologyApiRef } from '../model/teamTopologyApi';
import { RequestState, useRequest } from '../ui/request/useRequest';

/** Who uses a capability, who could, and who left it. */
export function useCapabilityDetails(
  ref: string,
): RequestState<CapabilityDetails> {
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
