import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  buildOrgModel,
  NOTICE_TOPICS,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { HIDDEN_KINDS, HiddenKind, hiddenRef, markerOf } from './hidden';
import { organisation } from './organisation';

/** A message as it is handed to the notifications service. */
interface Message {
  topic: string;
  body: { recipients: { entityRef: string }; payload: JsonObject };
}

type Compose = (telling: {
  before: OrgModel;
  after: OrgModel;
  occasion: string;
  options: unknown;
}) => Message[];

/** What decides what a notification says, which no package exports. */
const { composeDigests, composeNotices } = jest.requireActual<{
  composeDigests: Compose;
  composeNotices: Compose;
}>('../../../plugins/team-topology-backend/src/notifications/composeMessages');
const { readNotificationOptions } = jest.requireActual<{
  readNotificationOptions(config: unknown): unknown;
}>(
  '../../../plugins/team-topology-backend/src/notifications/readNotificationOptions',
);

const BEFORE = '2026-01-09';
const AFTER = '2026-01-12';
const PASSED = '2026-01-10';

/** A visible and a hidden thing happen to everything at once. */
type Happening = (entity: Entity, isAfter: boolean) => Entity;

function saying(entity: Entity, kind: string, spec: JsonObject): Entity {
  return entity.kind === kind
    ? { ...entity, spec: { ...entity.spec, ...spec } }
    : entity;
}

const everything = ['runtime', 'mail', 'accounts', 'on-call'].concat(
  hiddenRef('Responsibility'),
);
const accepted = everything.map(responsibility => ({ responsibility }));

/** Team APIs that name nothing: what they accept is all that there is of them. */
const silent = { interim: [], doesNot: [] };

const HAPPENINGS: Record<string, Happening> = {
  'everything is dropped': (entity, isAfter) =>
    isAfter
      ? saying(entity, 'TeamApi', { does: [], interim: [] })
      : saying(entity, 'TeamApi', {}),
  'everything is contested': (entity, isAfter) =>
    saying(entity, 'TeamApi', {
      ...silent,
      does: isAfter || entity.metadata.name === 'sre' ? accepted : [],
    }),
  'everything is past its date': entity =>
    saying(
      saying(
        saying(entity, 'TeamInteraction', { reviewBy: PASSED, until: PASSED }),
        'OptOut',
        { reviewBy: PASSED },
      ),
      'TeamApi',
      {
        does: [],
        interim: everything.map(responsibility => ({
          ...{ responsibility, since: '2024-01-01', reviewBy: PASSED },
          rightfulOwner: hiddenRef('Group'),
        })),
      },
    ),
  'everything is blocked': (entity, isAfter) =>
    saying(entity, 'TeamInteraction', {
      friction: {
        ...{ level: isAfter ? 'blocking' : 'none', since: '2026-01-01' },
        note: HIDDEN_KINDS.map(markerOf).join(', '),
      },
    }),
};

function messagesOf(
  happening: Happening,
  options: { absent?: HiddenKind; names?: boolean; language?: string } = {},
): { messages: Message[]; model: OrgModel } {
  const { absent, names, language = 'en' } = options;
  const modelOf = (at: string) =>
    buildOrgModel(
      organisation(absent).map(it => happening(it, at === AFTER)),
      { at, today: at },
    );
  const telling = {
    before: modelOf(BEFORE),
    after: modelOf(AFTER),
    occasion: 'once',
    options: readNotificationOptions(
      mockServices.rootConfig({
        data: {
          permission: { enabled: true },
          teamTopology: {
            notifications: {
              enabled: true,
              language,
              ...(names !== undefined && { names }),
            },
          },
        },
      }),
    ),
  };
  return {
    messages: [...composeNotices(telling), ...composeDigests(telling)],
    model: telling.after,
  };
}

/** The text of a message without the names of its recipients. */
function anonymous(
  { body: { payload, recipients } }: Message,
  model: OrgModel,
): string {
  const { entityRef } = recipients;
  const title = model.teams.find(({ ref }) => ref === entityRef)?.title ?? '';
  return decodeURIComponent(JSON.stringify(payload))
    .split(entityRef)
    .join('THEM')
    .split(title || entityRef)
    .join('THEM');
}

const languages = ['en', 'ja'];

describe('a notification, where readers may see different things', () => {
  it.each(languages)(
    'says the same to every team, whatever it is about: %s',
    language => {
      const told = new Map<string, Set<string>>();
      for (const happening of Object.values(HAPPENINGS)) {
        for (const absent of [undefined, ...HIDDEN_KINDS]) {
          const { messages, model } = messagesOf(happening, {
            ...{ absent, language },
          });
          for (const message of messages) {
            const said = told.get(message.topic) ?? new Set<string>();
            // A digest says how much changed for the team.
            said.add(
              anonymous(message, model).replace(/\d+ changes?|\d+件/, ''),
            );
            told.set(message.topic, said);
          }
        }
      }
      expect([...told.keys()].sort()).toEqual([...NOTICE_TOPICS].sort());
      for (const [topic, said] of told) {
        expect([topic, said.size]).toEqual([topic, 1]);
      }
    },
  );

  it.each(Object.keys(HAPPENINGS))('names nothing where %s', happened => {
    const { messages, model } = messagesOf(HAPPENINGS[happened]);
    expect(messages.length).toBeGreaterThan(2);
    for (const message of messages) {
      expect(anonymous(message, model)).not.toMatch(/himitsu/i);
    }
  });

  it.each(Object.keys(HAPPENINGS))(
    'is found to name what is hidden where names are told, and %s',
    happened => {
      const { messages, model } = messagesOf(HAPPENINGS[happened], {
        names: true,
      });
      expect(messages.map(it => anonymous(it, model)).join()).toMatch(
        /himitsu/i,
      );
    },
  );
});
