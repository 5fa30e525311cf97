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
  describeGrouping,
  describeTeam,
  OrgGroupingDetails,
  OrgModel,
  OrgTeamDetails,
  RELATION_HAS_TEAM_API,
  teamTopologyModelReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { teamTopologyApiRef } from './teamTopologyApi';

/** What a Group is: a team, a group that contains teams, or one of these that describes itself. */
export type GroupDetails =
  | { team: OrgTeamDetails; grouping?: OrgGroupingDetails }
  | { team?: undefined; grouping: OrgGroupingDetails };

/** Everything about the team or the grouping that a Group is, today. */
export function useGroupDetails(group: Entity): RequestState<GroupDetails> {
  const api = useApi(teamTopologyApiRef);
  const ref = stringifyEntityRef(group);
  const mayBeGrouping =
    !isDescribed(group) &&
    (!isRelated(group, RELATION_HAS_MEMBER) ||
      isRelated(group, RELATION_PARENT_OF));
  const request = useRequest(
    useCallback(
      async (signal): Promise<GroupDetails> => {
        const { namespace, name } = parseEntityRef(ref);
        if (!mayBeGrouping) {
          const team = await api.getTeam({ namespace, name, signal });
          return team.grouping
            ? withGrouping(team, await api.getModel({ signal }))
            : { team };
        }
        // A request for a grouping fails, and the browser reports every failure
        // as an error. The whole model says the same without failing.
        const model = await api.getModel({ signal });
        const team = describeTeam(model, ref);
        if (team) {
          return withGrouping(team, model);
        }
        const grouping = describeGrouping(model, ref);
        if (!grouping) {
          throw new NotFoundError(`No team ${namespace}/${name}`);
        }
        return { grouping };
      },
      [api, ref, mayBeGrouping],
    ),
    { permission: teamTopologyModelReadPermission.name },
  );
  // The answer about the team before must not be shown as that of this one.
  const { team, grouping } = request.value ?? {};
  const answered = team?.team.ref ?? grouping?.grouping.ref;
  const value = answered === ref ? request.value : undefined;
  return { ...request, value };
}

/** What is in it, where it contains teams. */
function withGrouping(team: OrgTeamDetails, model: OrgModel): GroupDetails {
  return { team, grouping: describeGrouping(model, team.team.ref) };
}

function isDescribed(group: Entity): boolean {
  return isRelated(group, RELATION_HAS_TEAM_API);
}

function isRelated({ relations = [] }: Entity, wanted: string): boolean {
  return relations.some(({ type }) => type === wanted);
}
