import { MAX_EVENTS } from './limits';
import {
  eventProblem,
  EventProblem,
  EventRefusal,
  refuse,
  shown,
} from './EventProblem';
import { MeasuredEvent } from './Events';
import { FieldReader } from './FieldReader';
import { readCdEvent } from './readCdEvent';

/**
 * A batch that was read, or the first thing that is wrong with it.
 * @public
 */
export type ParsedEvents =
  | { events: MeasuredEvent[]; problem?: undefined }
  | { events?: undefined; problem: EventProblem };

/**
 * Reads a CloudEvent in structured mode, or a batch of them, each with a
 * CDEvent in it. A problem names the first field that is wrong, such as
 * `events[3].data.subject.id`; of a single event it begins with `event`.
 *
 * @param body - the JSON of the request
 * @param options - `now` decides what is in the future
 * @public
 */
export function parseCloudEvents(
  body: unknown,
  options: { now: Date },
): ParsedEvents {
  return readBatch(Array.isArray(body) ? body : [body], {
    place: index => (Array.isArray(body) ? `events[${index}]` : 'event'),
    whole: 'events',
    read: (item, path) => [
      readCloudEvent(FieldReader.of(item, path, options.now)),
    ],
  });
}

/** Reads the items of a batch until one is refused. */
export function readBatch(
  items: readonly unknown[],
  options: {
    whole: string;
    place: (index: number) => string;
    read: (item: unknown, path: string) => MeasuredEvent[];
  },
): ParsedEvents {
  if (items.length > MAX_EVENTS) {
    const params = { count: items.length, most: MAX_EVENTS };
    return { problem: eventProblem('batch.tooMany', options.whole, params) };
  }
  try {
    return {
      events: items.flatMap((item, index) =>
        options.read(item, options.place(index)),
      ),
    };
  } catch (error) {
    if (error instanceof EventRefusal) {
      return { problem: error.problem };
    }
    throw error;
  }
}

function readCloudEvent(envelope: FieldReader): MeasuredEvent {
  const version = envelope.text('specversion');
  if (version !== '1.0') {
    refuse('event.cloudEventsVersion', envelope.at('specversion'), {
      value: shown(version),
    });
  }
  const base64 = envelope.value('data_base64');
  if (base64 !== undefined) {
    refuse('event.dataEncoding', envelope.at('data_base64'), {
      value: shown(base64),
    });
  }
  const contentType = envelope.optionalText('datacontenttype');
  if (contentType !== undefined && !/^[^;]*[/+]json\b/i.test(contentType)) {
    refuse('event.dataEncoding', envelope.at('datacontenttype'), {
      value: shown(contentType),
    });
  }
  return readCdEvent(envelope);
}
