import { refuse } from './EventProblem';
import { RequestEvent } from './Events';
import { FieldReader } from './FieldReader';
import { ParsedEvents, readBatch } from './parseCloudEvents';

const MAX_NAME = 253;

/**
 * Reads the requests of a batch as the events that they consist of: one for
 * when it was opened and, if it is, one for when it was closed. A problem names
 * the first field that is wrong, such as `requests[3].openedAt`.
 *
 * @param requests - the list in the body of the request
 * @param options - `now` decides what is in the future
 * @public
 */
export function parseRequests(
  requests: readonly unknown[],
  options: { now: Date },
): ParsedEvents {
  return readBatch(requests, {
    whole: 'requests',
    place: index => `requests[${index}]`,
    read: (item, path) =>
      readRequest(FieldReader.of(item, path, options.now)),
  });
}

function readRequest(fields: FieldReader): RequestEvent[] {
  const source = fields.text('source', MAX_NAME);
  const request = fields.text('id', MAX_NAME);
  const capability = fields.optionalRef('capability', 'capability');
  const need = fields.optionalNeed('need');
  if (capability === undefined && need === undefined) {
    refuse('event.aboutNothing', fields.path);
  }
  const team = fields.optionalRef('team', 'group');
  const openedAt = fields.time('openedAt');
  const closedAt = fields.optionalTime('closedAt');
  const outcome = fields.optionalOneOf('outcome', [
    'self-service',
    'reusable',
    'one-off',
    'declined',
  ]);
  const channel = fields.oneOf('channel', [
    'form',
    'chat',
    'ticket',
    'person',
    'self-service',
  ]);
  const opened: RequestEvent = {
    type: 'request',
    source,
    id: `${request}/opened`,
    at: openedAt,
    request,
    phase: 'opened',
    ...(capability !== undefined && { capability }),
    ...(need !== undefined && { need }),
    ...(team !== undefined && { team }),
    channel,
  };
  return closedAt === undefined
    ? [opened]
    : [
        opened,
        {
          type: 'request',
          source,
          id: `${request}/closed`,
          at: closedAt,
          request,
          phase: 'closed',
          ...(outcome !== undefined && { outcome }),
        },
      ];
}
