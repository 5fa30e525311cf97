import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { OutboxMessage } from './DatabaseOutbox';
import { OutboxResult } from './OutboxSender';

/**
 * What is measured of an outbox of notifications. No metric names an entity.
 * @public
 */
export interface OutboxMeter {
  /** Counts what was written, and what was given up for it. */
  countWritten(messages: readonly OutboxMessage[], givenUp: number): void;
  /** Counts an attempt to send. */
  countResult(message: OutboxMessage, result: OutboxResult): void;
  /** Records how many wait, and for how many seconds the first of them has. */
  recordWaiting(waiting: number, seconds: number): void;
}

/**
 * Measures an outbox of notifications.
 *
 * @param prefix - what the names of the metrics begin with, such as
 *   `scorecards.notifications`
 * @public
 */
export function measureOutbox(
  metrics: MetricsService,
  prefix: string,
): OutboxMeter {
  const written = metrics.createCounter(`${prefix}.written.count`, {
    description: 'Notifications that are to be sent',
  });
  const attempts = metrics.createCounter(`${prefix}.attempts.count`, {
    description: 'Attempts to send a notification, by how they ended',
  });
  const length = metrics.createGauge(`${prefix}.queue.length`, {
    description: 'Notifications that have not been sent',
  });
  const delay = metrics.createGauge(`${prefix}.queue.delay`, {
    description: 'How long the first of them has been waiting',
    unit: 'seconds',
  });
  return {
    countWritten(messages, givenUp) {
      for (const { topic } of messages) {
        written.add(1, { topic });
      }
      if (givenUp > 0) {
        attempts.add(givenUp, { topic: 'any', result: 'given-up' });
      }
    },
    countResult: ({ topic }, result) => attempts.add(1, { topic, result }),
    recordWaiting(waiting, seconds) {
      length.record(waiting);
      delay.record(seconds);
    },
  };
}
