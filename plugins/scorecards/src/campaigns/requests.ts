import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import {
  CampaignBurnDown,
  CampaignDetails,
  CampaignSummary,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { campaignsApiRef } from '../api/campaignsApi';
import { requestOf } from '../api/requests';

const READ = { permission: scorecardsReadPermission.name };

/** All campaigns, or those that touch what some owners have, by due day. */
export function useCampaigns(
  owners?: readonly string[],
): RequestState<CampaignSummary[]> {
  const api = useApi(campaignsApiRef);
  // A string keeps its identity, a list of strings does not.
  const key = owners?.join(' ');
  return useRequest(
    useCallback(
      async signal => {
        const owner = key?.split(' ').filter(Boolean);
        // Nobody owns nothing: without owners it would be all campaigns.
        return owner?.length === 0
          ? []
          : (await api.listCampaigns({ owner, signal })).items;
      },
      [api, key],
    ),
    READ,
  );
}

/** Everything about one campaign. */
export function useCampaign(ref: string): RequestState<CampaignDetails> {
  const api = useApi(campaignsApiRef);
  const request = useRequest(
    useCallback(
      signal => api.getCampaign({ ...requestOf(ref), signal }),
      [api, ref],
    ),
    READ,
  );
  // The answer for the previous campaign must not be shown for this one.
  const value = request.value?.ref === ref ? request.value : undefined;
  return { ...request, value };
}

/** What was left of a campaign, day by day. */
export function useBurnDown(ref: string): RequestState<CampaignBurnDown> {
  const api = useApi(campaignsApiRef);
  const request = useRequest(
    useCallback(
      signal => api.getCampaignBurnDown({ ...requestOf(ref), signal }),
      [api, ref],
    ),
    READ,
  );
  const value = request.value?.campaign === ref ? request.value : undefined;
  return { ...request, value };
}

/** The groups that the reader belongs to, in the order of their refs. */
export function useMyTeams(): RequestState<string[]> {
  const identityApi = useApi(identityApiRef);
  return useRequest(
    useCallback(async () => {
      const identity = await identityApi.getBackstageIdentity();
      return identity.ownershipEntityRefs
        .filter(ref => ref.startsWith('group:'))
        .sort();
    }, [identityApi]),
    { permission: undefined },
  );
}
