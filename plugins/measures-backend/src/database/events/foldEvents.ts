import {
  Incident,
  IncidentEvent,
  RequestEvent,
  ServiceRequest,
} from '@kumiki/backstage-plugin-measures-common';

/**
 * An incident from its events, in whichever order they come: it was detected
 * when that was first said, and resolved when that was last said. Everything
 * else is as the latest event has it that says something about it.
 *
 * @param before - what is known of it from events that are not kept any more
 */
export function foldIncident(
  events: readonly IncidentEvent[],
  before?: Incident,
): Incident {
  const [latest] = latestFirst(events);
  const detected = events
    .filter(({ phase }) => phase !== 'resolved')
    .map(({ at }) => at);
  const resolved = events
    .filter(({ phase }) => phase === 'resolved')
    .map(({ at }) => at);
  return {
    source: latest.source,
    id: latest.incident,
    entity: latest.entity,
    environment: lastSaid(events, 'environment') ?? before?.environment,
    deployment: lastSaid(events, 'deployment') ?? before?.deployment,
    detectedAt: earliest([...detected, before?.detectedAt]),
    resolvedAt: latestOf([...resolved, before?.resolvedAt]),
  };
}

/** A request from its events, in whichever order they come. */
export function foldRequest(
  events: readonly RequestEvent[],
  before?: ServiceRequest,
): ServiceRequest {
  const [latest] = latestFirst(events);
  const timesOf = (phase: RequestEvent['phase']) =>
    events.filter(event => event.phase === phase).map(({ at }) => at);
  return {
    source: latest.source,
    id: latest.request,
    capability: lastSaid(events, 'capability') ?? before?.capability,
    need: lastSaid(events, 'need') ?? before?.need,
    team: lastSaid(events, 'team') ?? before?.team,
    channel: lastSaid(events, 'channel') ?? before?.channel,
    outcome: lastSaid(events, 'outcome') ?? before?.outcome,
    openedAt: earliest([...timesOf('opened'), before?.openedAt]),
    closedAt: latestOf([...timesOf('closed'), before?.closedAt]),
  };
}

type Ordered = { at: string; id: string };

/** The later one first; of two at the same time, the one with the greater id, so that the order is always the same. */
function latestFirst<Event extends Ordered>(events: readonly Event[]): Event[] {
  return [...events].sort((a, b) => {
    if (a.at !== b.at) {
      return a.at < b.at ? 1 : -1;
    }
    return a.id < b.id ? 1 : -1;
  });
}

function lastSaid<Event extends Ordered, Field extends keyof Event>(
  events: readonly Event[],
  field: Field,
): Event[Field] | undefined {
  return latestFirst(events).find(event => event[field] !== undefined)?.[field];
}

function earliest(times: readonly (string | undefined)[]): string | undefined {
  return sorted(times)[0];
}

function latestOf(times: readonly (string | undefined)[]): string | undefined {
  return sorted(times).pop();
}

function sorted(times: readonly (string | undefined)[]): string[] {
  return times.filter((it): it is string => it !== undefined).sort();
}
