import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import useAsync from 'react-use/esm/useAsync';

/**
 * The group ref of the team of the reader; absent while it is not known, and
 * for somebody of several teams or of none.
 */
export function useOwnTeam(): string | undefined {
  const identityApi = useApi(identityApiRef);
  const { value } = useAsync(async () => {
    const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
    const groups = ownershipEntityRefs.filter(ref => ref.startsWith('group:'));
    return groups.length === 1 ? groups[0] : undefined;
  }, [identityApi]);
  return value;
}
