import { eventProblem, EventProblem } from './EventProblem';
import { MeasuredEvent } from './Events';

/**
 * What makes an event the same as another: its source and id. Neither contains
 * a line break.
 * @public
 */
export function eventKey(event: { source: string; id: string }): string {
  return `${event.source}\n${event.id}`;
}

/**
 * Whether two events with the same source and id say the same.
 * @public
 */
export function saysTheSame(one: MeasuredEvent, other: MeasuredEvent): boolean {
  return canonical(one) === canonical(other);
}

/**
 * The events of a batch, each once, in their order. A source and id with two
 * different contents is a problem.
 *
 * @param place - the path of an event of the batch, such as `events[3]`
 * @public
 */
export function uniqueEvents(
  events: readonly MeasuredEvent[],
  place: (index: number) => string = index => `events[${index}]`,
): { events: MeasuredEvent[]; repeated: number; problem?: EventProblem } {
  const seen = new Map<string, MeasuredEvent>();
  for (const [index, event] of events.entries()) {
    const known = seen.get(eventKey(event));
    if (known && !saysTheSame(known, event)) {
      const { source, id } = event;
      const params = { source, id };
      const problem = eventProblem('event.contradicts', place(index), params);
      return { events: [], repeated: 0, problem };
    }
    seen.set(eventKey(event), event);
  }
  return {
    events: [...seen.values()],
    repeated: events.length - seen.size,
  };
}

/** The same text for the same content, whatever the order of the fields. */
function canonical(event: MeasuredEvent): string {
  return JSON.stringify(
    Object.entries(event)
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
