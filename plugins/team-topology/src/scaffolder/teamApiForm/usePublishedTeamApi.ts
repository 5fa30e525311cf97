import { teamTopologyModelReadPermission } from '@kumiki/backstage-plugin-team-topology-common';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { teamTopologyApiRef } from '../../model/teamTopologyApi';
import { RequestState, useRequest } from '../../ui/request/useRequest';
import { readModel } from '../readModel';
import { TeamApiValues, valuesOfTeamApi } from './TeamApiValues';

/** What is known about the Team API of a team. */
export interface PublishedTeamApi {
  /** The ref of the team that was asked for. */
  team?: string;
  /** The title of the team; absent where there is no such team. */
  title?: string;
  /** Absent where it has no Team API that counts. */
  published?: { values: TeamApiValues; basis: string };
}

/** Reads what a team has published. */
export function usePublishedTeamApi(
  team: string | undefined,
): RequestState<PublishedTeamApi> {
  const api = useApi(teamTopologyApiRef);
  const catalog = useApi(catalogApiRef);
  return useRequest(
    useCallback(async (): Promise<PublishedTeamApi> => {
      const model = team === undefined ? undefined : await readModel(api);
      const known = model?.teams.find(({ ref }) => ref === team);
      const entity =
        known?.teamApi && (await catalog.getEntityByRef(known.teamApi));
      const basis = entity ? entity.metadata.etag : undefined;
      return {
        team,
        title: known?.title,
        ...(entity &&
          basis !== undefined && {
            published: { values: valuesOfTeamApi(entity), basis },
          }),
      };
    }, [api, catalog, team]),
    { permission: teamTopologyModelReadPermission.name },
  );
}
