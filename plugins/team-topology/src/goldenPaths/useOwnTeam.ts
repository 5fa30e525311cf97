import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { RequestState, useRequest } from '../ui/request/useRequest';

/**
 * The group ref of the team of the reader; absent for somebody of several teams
 * or of none.
 */
export function useOwnTeam(): RequestState<{ team?: string }> {
  const identityApi = useApi(identityApiRef);
  return useRequest(
    useCallback(async () => {
      const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
      const groups = ownershipEntityRefs.filter(ref =>
        ref.startsWith('group:'),
      );
      return groups.length === 1 ? { team: groups[0] } : {};
    }, [identityApi]),
    { permission: undefined },
  );
}
