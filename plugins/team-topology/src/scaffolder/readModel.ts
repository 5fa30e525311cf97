import {
  OrgModel,
  TeamTopologyApi,
  Today,
} from '@kumiki/backstage-plugin-team-topology-common';

/** Long enough for the fields of one form, too short to hide a change. */
const MAX_AGE_IN_MILLISECONDS = 5_000;

/** The organisation today. */
export const readModel = sharedReading<OrgModel>(api => api.getModel());

/** Which day it is in the organisation. */
export const readToday = sharedReading<Today>(api => api.getToday());

/**
 * The fields of a form and their validations, which run one after the other,
 * share one reading; a failure is not shared.
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
