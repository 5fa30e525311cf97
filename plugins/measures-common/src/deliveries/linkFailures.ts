import { Deployment, Incident } from '../events/Records';
import { mergeIncidents } from '../events/foldEvents';
import { eventKey } from '../events/uniqueEvents';
import { TimedDeployment, Timeline } from './Timeline';

/**
 * How an incident came to its deployment: the sender names it, it was the last
 * one before within the configured time, or it has none.
 * @public
 */
export type IncidentLink = 'stated' | 'inferred' | 'none';

/** An incident, and the deployment that it belongs to. */
export interface LinkedIncident {
  incident: Incident;
  /** When it was detected or, where that is not known, resolved; in milliseconds. */
  at: number;
  link: IncidentLink;
  /** The place in the timeline; absent where it belongs to none. */
  place?: number;
}

/** Why a deployment counts as failed. */
export interface Failure {
  incidents: LinkedIncident[];
  /** Whether at least one sender says so. */
  stated: boolean;
}

/** What failed, by the place in the timeline. */
export interface Failures {
  byPlace: Map<number, Failure>;
  /** All incidents of the environment, by time. */
  incidents: LinkedIncident[];
}

/**
 * Finds the deployments that failed: those that incidents belong to, those that
 * were rolled back, and those that a rework names as its cause.
 */
export function linkFailures(
  timeline: Timeline,
  incidents: readonly Incident[],
  options: { environment: string; linkWithinMs: number },
): Failures {
  const linked = mergeAll(incidents)
    .filter(
      ({ environment }) =>
        environment === undefined || environment === options.environment,
    )
    .map(incident => linkIncident(timeline, incident, options.linkWithinMs))
    .sort((one, other) => one.at - other.at);
  const byPlace = new Map<number, Failure>();
  const fail = (place: number, stated: boolean): Failure => {
    const failure = byPlace.get(place) ?? { incidents: [], stated: false };
    byPlace.set(place, failure);
    failure.stated ||= stated;
    return failure;
  };
  for (const incident of linked) {
    if (incident.place !== undefined) {
      fail(incident.place, incident.link === 'stated').incidents.push(incident);
    }
  }
  const ids = new Set(linked.map(({ incident }) => incident.id));
  for (const [place, remedy] of timeline.all.entries()) {
    const cause = causeOf(timeline, place, remedy, ids, options.linkWithinMs);
    if (cause) {
      fail(cause.place, cause.stated);
    }
  }
  return { byPlace, incidents: linked };
}

function linkIncident(
  timeline: Timeline,
  incident: Incident,
  linkWithinMs: number,
): LinkedIncident {
  const at = Date.parse(incident.detectedAt ?? incident.resolvedAt ?? '');
  if (incident.deployment !== undefined) {
    const place = timeline.named(incident.deployment, at);
    return place === undefined
      ? { incident, at, link: 'none' }
      : { incident, at, link: 'stated', place };
  }
  const place = timeline.lastUntil(at);
  return place >= 0 && at - timeline.all[place].at <= linkWithinMs
    ? { incident, at, link: 'inferred', place }
    : { incident, at, link: 'none' };
}

/** The deployment that a rollback or rework says, by being there, has failed. */
function causeOf(
  timeline: Timeline,
  place: number,
  { deployment, at }: TimedDeployment,
  incidents: ReadonlySet<string>,
  linkWithinMs: number,
): { place: number; stated: boolean } | undefined {
  const { causedBy } = deployment;
  if (!isRemedy(deployment)) {
    return undefined;
  }
  if (causedBy !== undefined) {
    // The incident has its own link.
    const named = incidents.has(causedBy)
      ? undefined
      : timeline.named(causedBy, at);
    return named === undefined || named === place
      ? undefined
      : { place: named, stated: true };
  }
  if (deployment.kind !== 'rollback') {
    return undefined;
  }
  let before = place - 1;
  while (before >= 0 && isRollback(timeline.all[before].deployment)) {
    before -= 1;
  }
  return before >= 0 && at - timeline.all[before].at <= linkWithinMs
    ? { place: before, stated: false }
    : undefined;
}

function isRollback({ kind }: Deployment): boolean {
  return kind === 'rollback';
}

function isRemedy({ kind, causedBy }: Deployment): boolean {
  return kind === 'rollback' || kind === 'rework' || (!kind && !!causedBy);
}

function mergeAll(incidents: readonly Incident[]): Incident[] {
  const byKey = new Map<string, Incident>();
  for (const incident of incidents) {
    const known = byKey.get(eventKey(incident));
    byKey.set(
      eventKey(incident),
      known ? mergeIncidents(known, incident) : incident,
    );
  }
  return [...byKey.values()];
}
