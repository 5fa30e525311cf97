import {
  ChangeEvent,
  DeploymentEvent,
  IncidentEvent,
  RequestEvent,
} from './Events';
import { Change, Deployment, Incident, ServiceRequest } from './Records';
import { eventKey } from './uniqueEvents';

/**
 * A deployment, from its event.
 * @public
 */
export function deploymentOf(event: DeploymentEvent): Deployment {
  const { type: _, at, ...fields } = event;
  return { ...fields, finishedAt: at };
}

/**
 * A change, from its event.
 * @public
 */
export function changeOf(event: ChangeEvent): Change {
  const { source, change, entity, commit, commitAt, at } = event;
  return {
    source,
    id: change,
    entity,
    ...(commit !== undefined && { commit }),
    ...(commitAt !== undefined && { commitAt }),
    mergedAt: at,
  };
}

/**
 * What one event says about an incident.
 * @public
 */
export function incidentOf(event: IncidentEvent): Incident {
  const { source, incident, entity, environment, deployment, phase, at } =
    event;
  return {
    source,
    id: incident,
    entity,
    ...(environment !== undefined && { environment }),
    ...(phase === 'resolved' ? { resolvedAt: at } : { detectedAt: at }),
    ...(deployment !== undefined && { deployment }),
  };
}

/**
 * Puts together what is known about an incident. The order makes no difference,
 * and the same twice adds nothing: the earliest detection and the latest
 * resolution count; of two environments or deployments, the first by name.
 *
 * @param one - of the same source, id and entity as `other`
 * @public
 */
export function mergeIncidents(one: Incident, other: Incident): Incident {
  const { source, id, entity } = one;
  const environment = first(one.environment, other.environment);
  const detectedAt = first(one.detectedAt, other.detectedAt);
  const resolvedAt = last(one.resolvedAt, other.resolvedAt);
  const deployment = first(one.deployment, other.deployment);
  return {
    source,
    id,
    entity,
    ...(environment !== undefined && { environment }),
    ...(detectedAt !== undefined && { detectedAt }),
    ...(resolvedAt !== undefined && { resolvedAt }),
    ...(deployment !== undefined && { deployment }),
  };
}

/**
 * The incidents that events are about. One that several entities have is an
 * incident of each.
 * @public
 */
export function foldIncidents(events: readonly IncidentEvent[]): Incident[] {
  const incidents = new Map<string, Incident>();
  for (const event of events) {
    const incident = incidentOf(event);
    const key = `${eventKey(incident)}\n${incident.entity}`;
    const known = incidents.get(key);
    incidents.set(key, known ? mergeIncidents(known, incident) : incident);
  }
  return [...incidents.values()];
}

/**
 * The requests that events are about. It takes all events of a request, in any
 * order: of each field, what the latest event says counts; of two at the same
 * time, the last by id. A request that an event closes and a later one
 * opens is open again.
 * @public
 */
export function foldRequests(
  events: readonly RequestEvent[],
): ServiceRequest[] {
  const requests = new Map<string, ServiceRequest>();
  for (const event of [...events].sort(byTimeAndId)) {
    const { source, request: id } = event;
    const key = eventKey({ source, id });
    const request = requests.get(key) ?? { source, id };
    requests.set(key, applyRequestEvent(request, event));
  }
  return [...requests.values()];
}

function applyRequestEvent(
  request: ServiceRequest,
  event: RequestEvent,
): ServiceRequest {
  const { capability, need, team, channel, outcome, phase, at } = event;
  const { closedAt, ...open } = request;
  return {
    ...(phase === 'opened' ? open : request),
    ...(phase === 'opened' && { openedAt: request.openedAt ?? at }),
    ...(phase === 'closed' && { closedAt: at }),
    ...(capability !== undefined && { capability }),
    ...(need !== undefined && { need }),
    ...(team !== undefined && { team }),
    ...(channel !== undefined && { channel }),
    ...(outcome !== undefined && { outcome }),
  };
}

function byTimeAndId(one: RequestEvent, other: RequestEvent): number {
  const [left, right] = [one, other].map(it => `${it.at}\n${it.id}`);
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}

function first(one?: string, other?: string): string | undefined {
  return [one, other].filter(it => it !== undefined).sort()[0];
}

function last(one?: string, other?: string): string | undefined {
  return [one, other]
    .filter(it => it !== undefined)
    .sort()
    .pop();
}
