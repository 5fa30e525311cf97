import {
  Entity,
  parseEntityRef,
  RELATION_HAS_MEMBER,
  RELATION_PARENT_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  describeTeam,
  OrgTeamDetails,
  RELATION_HAS_TEAM_API,
  teamTopologyModelReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { teamTopologyApiRef } from './teamTopologyApi';

/** Everything about the team that a Group is, today. */
export function useTeamDetails(group: Entity): RequestState<OrgTeamDetails> {
  const api = useApi(teamTopologyApiRef);
  const ref = stringifyEntityRef(group);
  const mayBeGrouping =
    !isDescribed(group) &&
    (!isRelated(group, RELATION_HAS_MEMBER) ||
      isRelated(group, RELATION_PARENT_OF));
  const request = useRequest(
    useCallback(
      async signal => {
        const { namespace, name } = parseEntityRef(ref);
        if (!mayBeGrouping) {
          return await api.getTeam({ namespace, name, signal });
        }
        // A request for a grouping fails, and the browser reports every failure
        // as an error. The whole model says the same without failing.
        const details = describeTeam(await api.getModel({ signal }), ref);
        if (!details) {
          throw new NotFoundError(`No team ${namespace}/${name}`);
        }
        return details;
      },
      [api, ref, mayBeGrouping],
    ),
    { permission: teamTopologyModelReadPermission.name },
  );
  // The answer about the team before must not be shown as that of this one.
  const value = request.value?.team.ref === ref ? request.value : undefined;
  return { ...request, value };
}

function isDescribed(group: Entity): boolean {
  return isRelated(group, RELATION_HAS_TEAM_API);
}

function isRelated({ relations = [] }: Entity, wanted: string): boolean {
  return relations.some(({ type }) => type === wanted);
}
