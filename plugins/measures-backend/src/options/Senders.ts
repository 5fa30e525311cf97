import { Config } from '@backstage/config';
import { InputError, NotAllowedError } from '@backstage/errors';
import { readSubject } from '@kumiki/backend-audit';
import {
  EVENT_TYPES,
  EventType,
  MeasuredEvent,
} from '@kumiki/backstage-plugin-measures-common';
import { matcherOf } from './patterns';

/** One entry of `measures.senders`. */
interface Sender {
  /** The key of the configuration. */
  key: string;
  subjects: ReadonlySet<string>;
  types: ReadonlySet<EventType>;
  isSource: (source: string) => boolean;
  isEntity: (ref: string) => boolean;
}

/** Who may send which events of which sources about which entities, as it is declared. */
export class Senders {
  readonly #senders: readonly Sender[];

  static create(senders: readonly Sender[]): Senders {
    return new Senders(senders);
  }

  private constructor(senders: readonly Sender[]) {
    this.#senders = senders;
  }

  /**
   * @param place - the path of an event in what was sent, such as `events[3]`
   * @throws NotAllowedError that names the first event that the subject may not
   *   send, and the key of the configuration
   */
  check(
    subject: string,
    events: readonly MeasuredEvent[],
    place: (index: number) => string,
  ): void {
    const own = this.#senders.filter(it => it.subjects.has(subject));
    if (own.length === 0) {
      throw new NotAllowedError(
        `${subject} may not send events; those who may are in measures.senders of the configuration`,
      );
    }
    // A batch is mostly about a few entities, and always the same.
    const allowed = new Set<string>();
    events.forEach((event, index) => {
      const about = aboutOf(event);
      const key = `${event.type}\n${event.source}\n${about.join('\n')}`;
      if (!allowed.has(key)) {
        if (!own.some(it => allows(it, event, about))) {
          throw new NotAllowedError(
            `${place(index)}: ${subject} may not send a ${event.type} of ${
              event.source
            } about ${
              about.join(' and ') || 'nothing in the catalog'
            }; what it may send is in ${own
              .map(it => it.key)
              .join(', ')} of the configuration`,
          );
        }
        allowed.add(key);
      }
    });
  }

  /** The subjects that are declared to send something of a type about an entity. */
  subjectsFor(type: EventType, ref: string): Set<string> {
    return new Set(
      this.#senders
        .filter(it => it.types.has(type) && it.isEntity(ref))
        .flatMap(({ subjects }) => [...subjects]),
    );
  }

  get isEmpty(): boolean {
    return this.#senders.length === 0;
  }
}

/** What an event is about, as far as the configuration can name it. */
function aboutOf(event: MeasuredEvent): string[] {
  return event.type === 'request'
    ? [event.capability, event.team].filter(
        (ref): ref is string => ref !== undefined,
      )
    : [event.entity];
}

function allows(
  sender: Sender,
  event: MeasuredEvent,
  about: readonly string[],
): boolean {
  return (
    sender.types.has(event.type) &&
    sender.isSource(event.source) &&
    about.every(ref => sender.isEntity(ref))
  );
}

const KEY = 'measures.senders';
const ANYTHING = ['*'];

/** Who may send what, as the configuration says; see config.d.ts. */
export function readSenders(config: Config): Senders {
  const senders = config.getOptionalConfig(KEY);
  return Senders.create(
    senders?.keys().map(name => {
      const key = `${KEY}.${name}`;
      const sender = senders.getConfig(name);
      const entities = sender.getOptionalStringArray('entities') ?? ANYTHING;
      return {
        key,
        subjects: new Set(
          sender
            .getStringArray('allow')
            .map(it => readSubject(it, `${key}.allow`)),
        ),
        types: new Set(readTypes(sender, key)),
        isSource: matcherOf(sender.getStringArray('sources')),
        isEntity: matcherOf(entities.map(it => it.toLocaleLowerCase('en-US'))),
      };
    }) ?? [],
  );
}

function readTypes(sender: Config, key: string): EventType[] {
  return sender.getStringArray('types').map(value => {
    const type = EVENT_TYPES.find(it => it === value);
    if (!type) {
      throw new InputError(
        `${key}.types must list some of ${EVENT_TYPES.join(', ')}; one is ${JSON.stringify(
          value,
        )}`,
      );
    }
    return type;
  });
}
