import {
  fillSentence,
  SentenceParams,
} from '@kumiki/backstage-plugin-team-topology-common';

/**
 * What can be wrong with an event, in English, by rule. Other languages have
 * sentences of their own for the same rules and places.
 * @public
 */
export const EVENT_SENTENCES = {
  'batch.tooMany':
    '{field} has {count} items; allowed: at most {most} in one batch',
  'event.notObject': '{field} is {value}; allowed: an object',
  'event.notText':
    '{field} is {value}; allowed: a text of 1 to {most} characters without control characters',
  'event.missing': '{field} is missing',
  'event.notTime':
    '{field} is {value}; allowed: a time in ISO 8601 with a time zone',
  'event.future':
    '{field} is {value}, which is in the future; allowed: at most five minutes after the clock of the server, which shows {now}',
  'event.startAfterEnd':
    '{field} is {value}, which is after the event at {end}; allowed: a time before it',
  'event.notOneOf': '{field} is {value}; allowed: {allowed}',
  'event.cloudEventsVersion': '{field} is {value}; allowed: 1.0',
  'event.dataEncoding':
    '{field} is {value}; allowed: data as JSON, not as base64 or text',
  'event.cdEventsVersion': '{field} is {value}; allowed: CDEvents 0.4 or 0.5',
  'event.unknownType': '{field} is {value}; allowed: {allowed}',
  'event.typeVersion':
    '{field} is {value}; allowed: the versions 0.1 to 0.3 of {type}',
  'event.otherType': '{field} is {value}, but the type of the event is {type}',
  'event.notEntity':
    '{field} is {value}; allowed: an entity ref such as component:default/example, or the name of a Component',
  'event.notRef':
    '{field} is {value}; allowed: an entity ref of the kind {kind}',
  'event.notNeed':
    '{field} is {value}; allowed: a short key such as second-database, at most 63 characters',
  'event.aboutNothing': '{field} names neither a capability nor a need',
  'event.contradicts':
    '{field} has the source {source} and the id {id} of another event, and says something else',
} as const;

/**
 * Something that is wrong with an event or a request.
 * @public
 */
export interface EventProblem {
  /** The place in the batch, such as `events[3].data.subject.id`. */
  field: string;
  /** One sentence in English that names the field, the value and what is allowed. */
  message: string;
  /** Which rule is broken. */
  rule: keyof typeof EVENT_SENTENCES;
  /** What the sentence of the rule is made of, beside the field. */
  params: SentenceParams;
}

/** How much of a wrong value a sentence repeats. */
const SHOWN = 80;

/** A problem with its sentence. */
export function eventProblem(
  rule: keyof typeof EVENT_SENTENCES,
  field: string,
  params: SentenceParams = {},
): EventProblem {
  const message = fillSentence(EVENT_SENTENCES[rule], { ...params, field });
  return { field, message, rule, params };
}

/** A value as a sentence shows it: JSON, and not more of it than one reads. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** Thrown inside the readers, and caught where a batch is read. */
export class EventRefusal extends Error {
  readonly problem: EventProblem;

  constructor(problem: EventProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Refuses what is being read. */
export function refuse(
  rule: keyof typeof EVENT_SENTENCES,
  field: string,
  params: SentenceParams = {},
): never {
  throw new EventRefusal(eventProblem(rule, field, params));
}
