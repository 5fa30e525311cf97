import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Knex } from 'knex';

/** Told of a batch that was stored. */
export type OnReceived = (
  sent: Record<string, number>,
  stored: number,
) => void;

/**
 * Counts what is received, and what is known of the tables. No metric names an
 * entity, a sender or a source.
 */
export function measureBackend(options: {
  metrics: MetricsService;
  database: Knex;
}): { onReceived: OnReceived; onRemoved: (rows: number) => void } {
  const { metrics, database } = options;
  const received = metrics.createCounter('measures.events.received.count', {
    description: 'Events and requests that were accepted, by type',
  });
  const stored = metrics.createCounter('measures.events.stored.count', {
    description: 'Of these, those that were not known before',
  });
  const removed = metrics.createCounter('measures.events.removed.count', {
    description: 'Events that were removed because they are too old',
  });
  const unknown = metrics.createObservableGauge('measures.entities.unknown', {
    description: 'Entities that events name and the catalog does not have',
  });
  // Asked only where something collects metrics.
  unknown.addCallback(async result => {
    const [{ count }]: { count: number | string }[] = await database(
      'unknown_entities',
    ).count({ count: '*' });
    result.observe(Number(count));
  });
  return {
    onReceived(sent, count) {
      for (const [type, events] of Object.entries(sent)) {
        received.add(events, { type });
      }
      stored.add(count);
    },
    onRemoved: rows => removed.add(rows),
  };
}
