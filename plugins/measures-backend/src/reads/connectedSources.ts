import {
  ConnectedSources,
  EventType,
} from '@kumiki/backstage-plugin-measures-common';
import { EntityRecords } from '../database/DatabaseRecordStore';
import { Received } from '../database/DatabaseSourceStore';
import { Senders } from '../options/Senders';

/**
 * Tells since when something is reported of an entity. A source is connected
 * where it is declared for the entity and has sent anything of the type, or
 * where the entity has such an event: a service without incidents has none only
 * if somebody would report them.
 */
export function connectedSources(
  senders: Senders,
  received: readonly Received[],
): (entity: string, own: EntityRecords) => ConnectedSources {
  const firstBy = (type: EventType, entity: string) => {
    const subjects = senders.subjectsFor(type, entity);
    return received
      .filter(it => it.type === type && subjects.has(it.sender))
      .map(({ firstAt }) => firstAt);
  };
  return (entity, own) => {
    const deployments = earliest([
      ...firstBy('deployment', entity),
      own.firstDeploymentAt,
      ...own.deployments.map(({ finishedAt }) => finishedAt),
    ]);
    const incidents = earliest([
      ...firstBy('incident', entity),
      ...own.incidents.map(it => it.detectedAt ?? it.resolvedAt),
    ]);
    const changes = earliest([
      ...firstBy('change', entity),
      ...own.changes.map(({ mergedAt }) => mergedAt),
    ]);
    return {
      ...(deployments !== undefined && { deployments }),
      ...(incidents !== undefined && { incidents }),
      ...(changes !== undefined && { changes }),
    };
  };
}

function earliest(times: readonly (string | undefined)[]): string | undefined {
  let first: string | undefined;
  for (const time of times) {
    if (time !== undefined && (first === undefined || time < first)) {
      first = time;
    }
  }
  return first;
}
