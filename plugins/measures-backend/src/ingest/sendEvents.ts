import { InputError } from '@backstage/errors';
import { Caller, senderOf } from '@kumiki/backend-audit';
import {
  MeasuredEvent,
  parseCloudEvents,
  SendReport,
} from '@kumiki/backstage-plugin-measures-common';
import { MeasuresContext } from '../service/MeasuresContext';
import { findUnknown } from './findUnknown';
import { reportOf } from './reportOf';

/** What was sent to `POST /events`: a CloudEvent, or a list of them. */
export interface SentEvents {
  body: unknown;
}

/**
 * Stores events from outside, all of a batch or nothing of it.
 *
 * @throws NotAllowedError where the caller may not send one of them, InputError
 *   that names the first field that is wrong, and ConflictError for an event
 *   that contradicts one that is stored
 */
export async function sendEvents(
  context: MeasuresContext,
  { body }: SentEvents,
  caller: Caller,
): Promise<SendReport> {
  const { auth, readTime, senders, stores } = context;
  const sender = senderOf(auth, caller.credentials);
  const now = await readTime();
  const { events, problem } = parseCloudEvents(body, { now });
  if (problem) {
    throw new InputError(problem.message);
  }
  senders.check(sender, events, index =>
    Array.isArray(body) ? `events[${index}]` : 'event',
  );
  const unknown = await findUnknown(context, events, caller);
  const isNew = await stores.events.store({
    events,
    sender,
    receivedAt: now.toISOString(),
    unknown,
  });
  context.onReceived(countTypes(events), isNew.filter(Boolean).length);
  return reportOf(events, isNew, unknown);
}

/** How many events of each type. */
export function countTypes(
  events: readonly MeasuredEvent[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of events) {
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}
