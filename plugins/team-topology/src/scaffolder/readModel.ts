import {
  OrgModel,
  TeamTopologyApi,
} from '@kumiki/backstage-plugin-team-topology-common';

/** Long enough for the fields of one form, too short to hide a change. */
const MAX_AGE_IN_MILLISECONDS = 5_000;

const readings = new WeakMap<
  TeamTopologyApi,
  { model: Promise<OrgModel>; readAt: number }
>();

/**
 * The organisation today. The fields of a form and their validations, which run
 * one after the other, share one reading; a failure is not shared.
 */
export function readModel(api: TeamTopologyApi): Promise<OrgModel> {
  const known = readings.get(api);
  if (known && Date.now() - known.readAt < MAX_AGE_IN_MILLISECONDS) {
    return known.model;
  }
  const reading = { model: api.getModel(), readAt: Date.now() };
  readings.set(api, reading);
  reading.model.catch(() => {
    if (readings.get(api) === reading) {
      readings.delete(api);
    }
  });
  return reading.model;
}
