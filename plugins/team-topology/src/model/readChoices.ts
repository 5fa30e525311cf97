import { ApiHolder } from '@backstage/core-plugin-api';
import {
  ChoicesRequest,
  OrgChoices,
  OrgInteraction,
  TeamTopologyApi,
  Today,
} from '@kumiki/backstage-plugin-team-topology-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { teamTopologyApiRef } from './teamTopologyApi';

/** Long enough for the fields of one form, too short to hide a change. */
const MAX_AGE_IN_MILLISECONDS = 5_000;

/** What a form offers or asks about. */
export const readChoices = sharedReading<ChoicesRequest, OrgChoices>(
  (api, request) => api.getChoices(request),
);

/** The current day in the organisation. */
export const readToday = sharedReading<void, Today>(api => api.getToday());

/** The interactions of a team, by its full ref. */
const readInteractions = sharedReading<string, OrgInteraction[]>(
  async (api, ref) => {
    const { namespace, name } = parseEntityRef(ref);
    return (await api.getTeam({ namespace, name })).interactions;
  },
);

/**
 * The fields of a form and their validations, which run one after the other,
 * share one request for the same thing; a failure is not shared.
 */
function sharedReading<TRequest, TValue>(
  read: (api: TeamTopologyApi, request: TRequest) => Promise<TValue>,
): (api: TeamTopologyApi, request: TRequest) => Promise<TValue> {
  type Reading = { value: Promise<TValue>; readAt: number };
  const readings = new WeakMap<TeamTopologyApi, Map<string, Reading>>();
  return (api, request) => {
    const isFresh = ({ readAt }: Reading) =>
      Date.now() - readAt < MAX_AGE_IN_MILLISECONDS;
    const fresh = new Map(
      [...(readings.get(api) ?? [])].filter(([_, it]) => isFresh(it)),
    );
    readings.set(api, fresh);
    const key = JSON.stringify(request) ?? '';
    const known = fresh.get(key);
    if (known) {
      return known.value;
    }
    const reading = { value: read(api, request), readAt: Date.now() };
    fresh.set(key, reading);
    reading.value.catch(() => {
      if (readings.get(api)?.get(key) === reading) {
        readings.get(api)?.delete(key);
      }
    });
    return reading.value;
  };
}

/**
 * What is known of some refs, or undefined if it cannot be read. A form can then
 * still be filled in: the scaffolder's actions check again before they write.
 */
export async function formChoices(
  apiHolder: ApiHolder,
  about: { kind: ChoicesRequest['kind']; refs: readonly string[] },
): Promise<OrgChoices | undefined> {
  const api = apiHolder.get(teamTopologyApiRef);
  try {
    return api && (await readChoices(api, { ...about, gone: true, limit: 0 }));
  } catch {
    return undefined;
  }
}

/** The interactions of a team; none where they cannot be read. */
export async function formInteractions(
  apiHolder: ApiHolder,
  team: string | undefined,
): Promise<OrgInteraction[]> {
  const api = apiHolder.get(teamTopologyApiRef);
  try {
    return api && team ? await readInteractions(api, team) : [];
  } catch {
    return [];
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
