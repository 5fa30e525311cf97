import { createHash } from 'node:crypto';

/** The hash of a body: the same where nothing has changed. */
export function hashOfBody(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
