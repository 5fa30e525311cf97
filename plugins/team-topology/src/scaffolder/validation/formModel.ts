import { ApiHolder } from '@backstage/core-plugin-api';
import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { teamTopologyApiRef } from '../../model/teamTopologyApi';
import { readModel, readToday } from '../readModel';

/**
 * The organisation, or nothing where it cannot be read. A form can then still
 * be filled in: the scaffolder's actions check again before they write.
 */
export async function formModel(
  apiHolder: ApiHolder,
): Promise<OrgModel | undefined> {
  const api = apiHolder.get(teamTopologyApiRef);
  try {
    return api && (await readModel(api));
  } catch {
    return undefined;
  }
}

/**
 * The day that it is in the organisation, or nothing where it cannot be read.
 * The reader's own clock does not know it.
 */
export async function formToday(
  apiHolder: ApiHolder,
): Promise<string | undefined> {
  const api = apiHolder.get(teamTopologyApiRef);
  try {
    return api && (await readToday(api)).day;
  } catch {
    return undefined;
  }
}
