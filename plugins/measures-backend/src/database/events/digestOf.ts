import { createHash } from 'node:crypto';
import { MeasuredEvent } from '@kumiki/backstage-plugin-measures-common';

/** A short fingerprint of what an event says, without its source and id. */
export function digestOf(event: MeasuredEvent): string {
  const { source, id, ...said } = event;
  const entries = Object.entries(said)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify(entries))
    .digest('base64url')
    .slice(0, 22);
}
