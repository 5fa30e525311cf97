import { ApiHolder } from '@backstage/core-plugin-api';
import {
  OrgModel,
  TeamTopologyApi,
  Today,
} from '@kumiki/backstage-plugin-team-topology-common';
import { teamTopologyApiRef } from './teamTopologyApi';

/** Long enough for the fields of one form, too short to hide a change. */
const MAX_AGE_IN_MILLISECONDS = 5_000;

/** The organisation today. */
export const readModel = sharedReading<OrgModel>(api => api.getModel());

/** The current day in the organisation. */
export const readToday = sharedReading<Today>(api => api.getToday());

/**
 * The fields of a form and their validations, which run one after the other,
 * share one request; a failure is not shared.
 */
function sharedReading<TValue>(
  read: (api: TeamTopologyApi) => Promise<TValue>,
): (api: TeamTopologyApi) => Promise<TValue> {
  const readings = new WeakMap<
    TeamTopologyApi,
    { value: Promise<TValue>; readAt: number }
  >();
  return api => {
    const known = readings.get(api);
    if (known && Date.now() - known.readAt < MAX_AGE_IN_MILLISECONDS) {
      return known.value;
    }
    const reading = { value: read(api), readAt: Date.now() };
    readings.set(api, reading);
    reading.value.catch(() => {
      if (readings.get(api) === reading) {
        readings.delete(api);
      }
    });
    return reading.value;
  };
}

/**
 * The organisation, or undefined if it cannot be read. A form can then still
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
 * The current day in the organisation, or undefined if it cannot be read. The
 * reader's own clock may be in another time zone.
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
