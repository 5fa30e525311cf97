import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';

/**
 * Whether the reader is in one of the groups; undefined until it is known, and
 * true where nobody can say.
 */
export function useOwnsAny(groups: ReadonlySet<string>): boolean | undefined {
  const identityApi = useApi(identityApiRef);
  const { value, error } = useRequest(
    useCallback(() => identityApi.getBackstageIdentity(), [identityApi]),
    { permission: undefined },
  );
  if (error) {
    return true;
  }
  return value?.ownershipEntityRefs.some(ref => groups.has(ref));
}
