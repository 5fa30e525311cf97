import { refuse, shown } from './EventProblem';
import { EventIdentity, IncidentPhase, MeasuredEvent } from './Events';
import { FieldReader } from './FieldReader';

const CDEVENTS_VERSION = /^0\.[45]\.\d+(-draft)?$/;
const CDEVENTS_TYPE =
  /^dev\.cdevents\.([a-z]+\.[a-z]+)\.(\d+\.\d+\.\d+)(?:-draft)?$/;
const TYPE_VERSION = /^0\.[123]\./;

/** An artifact is a package URL, which can contain a digest and a registry. */
const MAX_ARTIFACT = 1_000;
const MAX_NAME = 253;

/** What the readers of the subjects get. */
interface ReadCdEvent {
  /** What all events have. */
  base: EventIdentity;
  /** `data.subject`, whose id says what the event is about. */
  subject: FieldReader;
  content: FieldReader;
  /** `data.customData`: what CDEvents has no field for. */
  custom: FieldReader;
}

const READERS: Record<string, (event: ReadCdEvent) => MeasuredEvent> = {
  'service.deployed': event => readDeployment(event, {}),
  'service.upgraded': event => readDeployment(event, {}),
  'service.rolledback': event => readDeployment(event, { kind: 'rollback' }),
  'service.removed': event => readDeployment(event, { outcome: 'removed' }),
  'incident.detected': event => readIncident(event, 'detected'),
  'incident.reported': event => readIncident(event, 'reported'),
  'incident.resolved': event => readIncident(event, 'resolved'),
  'change.merged': readChange,
  'ticket.created': event => readTicket(event, 'opened'),
  'ticket.updated': event => readTicket(event, 'updated'),
  'ticket.closed': event => readTicket(event, 'closed'),
};

/**
 * The CDEvents that are understood, in the order in which errors list them.
 * @public
 */
export const CDEVENTS_TYPES = Object.keys(READERS);

/**
 * Reads the CDEvent in a CloudEvent.
 *
 * @param envelope - the CloudEvent; its source and id are those of the event
 * @throws EventRefusal that names the field
 */
export function readCdEvent(envelope: FieldReader): MeasuredEvent {
  const read = readerOf(envelope, 'type');
  const data = envelope.object('data');
  const context = data.object('context');
  checkVersion(context);
  readerOf(context, 'type');
  if (context.value('type') !== envelope.value('type')) {
    refuse('event.otherType', context.at('type'), {
      value: shown(context.value('type')),
      type: shown(envelope.value('type')),
    });
  }
  const subject = data.object('subject');
  return read({
    base: {
      source: envelope.text('source', MAX_NAME),
      id: envelope.text('id', MAX_NAME),
      at: context.time('timestamp'),
    },
    subject,
    content: subject.optionalObject('content'),
    custom: data.optionalObject('customData'),
  });
}

function readerOf(
  reader: FieldReader,
  field: string,
): (event: ReadCdEvent) => MeasuredEvent {
  const type = reader.text(field);
  const [, name = '', version = ''] = CDEVENTS_TYPE.exec(type) ?? [];
  if (!Object.hasOwn(READERS, name)) {
    return refuse('event.unknownType', reader.at(field), {
      value: shown(type),
      allowed: CDEVENTS_TYPES.map(it => `dev.cdevents.${it}.*`).join(', '),
    });
  }
  return TYPE_VERSION.test(version)
    ? READERS[name]
    : refuse('event.typeVersion', reader.at(field), {
        value: shown(type),
        type: name,
      });
}

/** CDEvents 0.4 calls the field `version`, 0.5 `specversion`. */
function checkVersion(context: FieldReader): void {
  const field =
    context.value('specversion') === undefined ? 'version' : 'specversion';
  const version = context.text(field);
  if (!CDEVENTS_VERSION.test(version)) {
    refuse('event.cdEventsVersion', context.at(field), {
      value: shown(version),
    });
  }
}

function readDeployment(
  { base, subject, content, custom }: ReadCdEvent,
  stated: { kind?: 'rollback'; outcome?: 'removed' },
): MeasuredEvent {
  const startedAt = custom.optionalTime('startedAt');
  if (startedAt !== undefined && startedAt > base.at) {
    refuse('event.startAfterEnd', custom.at('startedAt'), {
      value: shown(startedAt),
      end: base.at,
    });
  }
  return withoutAbsent({
    type: 'deployment',
    ...base,
    entity: entityOf(custom, () => subject),
    environment: content
      .object('environment')
      .text('id', MAX_NAME)
      .toLocaleLowerCase('en-US'),
    artifact: content.optionalText('artifactId', MAX_ARTIFACT),
    commit: custom.optionalText('commit', MAX_NAME),
    commitAt: custom.optionalTime('commitAt'),
    startedAt,
    outcome:
      stated.outcome ??
      custom.optionalOneOf('outcome', ['succeeded', 'failed']) ??
      'succeeded',
    kind:
      stated.kind ??
      custom.optionalOneOf('kind', ['planned', 'rework', 'rollback']),
    causedBy: custom.optionalText('causedBy', MAX_ARTIFACT),
  });
}

function readIncident(
  { base, subject, content, custom }: ReadCdEvent,
  phase: IncidentPhase,
): MeasuredEvent {
  const environment = content.optionalObject('environment');
  return withoutAbsent({
    type: 'incident',
    ...base,
    incident: subject.text('id', MAX_NAME),
    phase,
    entity: entityOf(custom, () => content.object('service')),
    environment: environment
      .optionalText('id', MAX_NAME)
      ?.toLocaleLowerCase('en-US'),
    deployment:
      custom.optionalText('deployment', MAX_ARTIFACT) ??
      content.optionalText('artifactId', MAX_ARTIFACT),
  });
}

function readChange({
  base,
  subject,
  custom,
  content,
}: ReadCdEvent): MeasuredEvent {
  return withoutAbsent({
    type: 'change',
    ...base,
    change: subject.text('id', MAX_NAME),
    entity: entityOf(custom, () => content.object('repository')),
    commit: custom.optionalText('commit', MAX_NAME),
    commitAt: custom.optionalTime('commitAt'),
  });
}

/** Who asked, who answered, and the words of the ticket are left where they are. */
function readTicket(
  { base, subject, custom }: ReadCdEvent,
  phase: 'opened' | 'updated' | 'closed',
): MeasuredEvent {
  const capability = custom.optionalRef('capability', 'capability');
  const need = custom.optionalNeed('need');
  if (phase === 'opened' && !capability && !need) {
    refuse('event.aboutNothing', custom.path);
  }
  return withoutAbsent({
    type: 'request',
    ...base,
    request: subject.text('id', MAX_NAME),
    phase,
    capability,
    need,
    team: custom.optionalRef('team', 'group'),
    channel:
      custom.optionalOneOf('channel', ['form', 'chat', 'ticket', 'person']) ??
      (phase === 'opened' ? 'ticket' : undefined),
    outcome: custom.optionalOneOf('outcome', [
      'self-service',
      'reusable',
      'one-off',
      'declined',
    ]),
  });
}

/** The entity that the sender names, or else the one that has the id of what the event is about. */
function entityOf(custom: FieldReader, about: () => FieldReader): string {
  return custom.value('entity') === undefined
    ? about().entity('id')
    : custom.entity('entity');
}

function withoutAbsent<T extends MeasuredEvent>(event: T): T {
  return Object.fromEntries(
    Object.entries(event).filter(([, value]) => value !== undefined),
  ) as T;
}
