import {
  MAX_NAMED_ENTITIES,
  MeasuredEvent,
  SendReport,
} from '@kumiki/backstage-plugin-measures-common';

/** What became of a batch of events. */
export function reportOf(
  events: readonly MeasuredEvent[],
  isNew: readonly boolean[],
  unknown: ReadonlySet<string>,
): SendReport {
  const stored = isNew.filter(Boolean).length;
  return {
    stored,
    repeated: isNew.length - stored,
    unknown: {
      events: events.filter(
        event => event.type !== 'request' && unknown.has(event.entity),
      ).length,
      entities: [...unknown].sort().slice(0, MAX_NAMED_ENTITIES),
    },
  };
}
