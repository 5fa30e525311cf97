import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  EntityReport,
  GroupRollupReport,
  ScorecardDetails,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { scorecardsApiRef } from './scorecardsApi';

/** Kind, namespace and name of a full ref, as requests want them. */
export function requestOf(ref: string) {
  const { kind, namespace, name } = parseEntityRef(ref);
  return { kind, namespace, name };
}

/** The results of an entity in every scorecard that applies to it. */
export function useEntityReport(ref: string): RequestState<EntityReport> {
  const api = useApi(scorecardsApiRef);
  const request = useRequest(
    useCallback(
      signal => api.getEntityReport({ ...requestOf(ref), signal }),
      [api, ref],
    ),
    { permission: scorecardsReadPermission.name },
  );
  // The answer for the previous entity must not be shown for this one.
  const value = request.value?.entity === ref ? request.value : undefined;
  return { ...request, value };
}

/** A group, with its descendants and without. */
export function useGroupRollup(ref: string): RequestState<GroupRollupReport> {
  const api = useApi(scorecardsApiRef);
  const request = useRequest(
    useCallback(
      signal => api.getGroupRollup({ ...requestOf(ref), signal }),
      [api, ref],
    ),
    { permission: scorecardsReadPermission.name },
  );
  // The answer for the previous entity must not be shown for this one.
  const value = request.value?.total.group === ref ? request.value : undefined;
  return { ...request, value };
}

/** Everything about one scorecard. */
export function useScorecard(ref: string): RequestState<ScorecardDetails> {
  const api = useApi(scorecardsApiRef);
  const request = useRequest(
    useCallback(
      signal => api.getScorecard({ ...requestOf(ref), signal }),
      [api, ref],
    ),
    { permission: scorecardsReadPermission.name },
  );
  // The answer for the previous entity must not be shown for this one.
  const value = request.value?.ref === ref ? request.value : undefined;
  return { ...request, value };
}
