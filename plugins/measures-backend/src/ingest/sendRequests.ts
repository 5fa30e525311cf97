import { ConflictError, InputError } from '@backstage/errors';
import { Caller, senderOf } from '@kumiki/backend-audit';
import {
  foldRequests,
  parseRequests,
  RequestEvent,
  SendReport,
  SentRequest,
  ServiceRequest,
} from '@kumiki/backstage-plugin-measures-common';
import { digestOf } from '../database/events/digestOf';
import { MeasuresContext } from '../service/MeasuresContext';
import { findUnknown } from './findUnknown';
import { reportOf } from './reportOf';
import { countTypes } from './sendEvents';

/** A request of a batch, and the events that say what was sent about it. */
interface SentItem {
  request: ServiceRequest;
  events: RequestEvent[];
}

/**
 * Stores requests from outside, all of a batch or nothing of it. One that is
 * stored already is updated where it says more.
 *
 * @throws NotAllowedError where the caller may not send one of them, InputError
 *   that names the first field that is wrong, and ConflictError for a request
 *   that contradicts what is stored
 */
export async function sendRequests(
  context: MeasuresContext,
  { requests }: { requests: readonly SentRequest[] },
  caller: Caller,
): Promise<SendReport> {
  const { auth, readTime, senders, stores } = context;
  const sender = senderOf(auth, caller.credentials);
  const now = await readTime();
  const items = readItems(requests, now);
  const firsts = items.map(({ events }) => events[0]);
  senders.check(sender, firsts, index => `requests[${index}]`);
  const unknown = await findUnknown(context, firsts, caller);
  const events = items.flatMap(item => item.events);
  const isNewEvent = await stores.events.store({
    events,
    sender,
    receivedAt: now.toISOString(),
    unknown,
    checkRequests: before => checkAll(items, before),
  });
  let place = 0;
  const isNew = items.map(item => {
    const own = isNewEvent.slice(place, place + item.events.length);
    place += item.events.length;
    return own.some(Boolean);
  });
  context.onReceived(countTypes(firsts), isNew.filter(Boolean).length);
  return reportOf(firsts, isNew, unknown);
}

/** @throws InputError that names the first field that is wrong */
function readItems(requests: readonly SentRequest[], now: Date): SentItem[] {
  const { events, problem } = parseRequests(requests, { now });
  if (problem) {
    throw new InputError(problem.message);
  }
  const items: SentItem[] = [];
  for (const event of events as RequestEvent[]) {
    // What says more than before is an event of its own. Of two at the same
    // time the last by id counts, so that whatever is closed stays so.
    const place = event.phase === 'opened' ? 1 : 2;
    const id = `${event.request}/${place}-${event.phase}/${digestOf(event)}`;
    if (event.phase === 'opened') {
      items.push({ request: foldRequests([event])[0], events: [] });
    }
    const item = items[items.length - 1];
    item.events.push({ ...event, id });
    item.request = foldRequests(item.events)[0];
  }
  return items;
}

const FIELDS = [
  'capability',
  'need',
  'team',
  'openedAt',
  'closedAt',
  'channel',
  'outcome',
] as const;

/** @throws ConflictError for the first request that says something else than is stored, or than another one of the batch */
function checkAll(
  items: readonly SentItem[],
  before: readonly ServiceRequest[],
): void {
  const keyOf = ({ source, id }: ServiceRequest) => `${source}\n${id}`;
  const known = new Map(before.map(it => [keyOf(it), it]));
  items.forEach(({ request }, index) => {
    const other = known.get(keyOf(request));
    const field = FIELDS.find(
      name =>
        other?.[name] !== undefined &&
        request[name] !== undefined &&
        other[name] !== request[name],
    );
    if (field) {
      throw new ConflictError(
        `requests[${index}].${field}: the request is known with another value`,
      );
    }
    known.set(keyOf(request), { ...other, ...request });
  });
}
