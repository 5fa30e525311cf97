import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import {
  AuditorServiceCreateEventOptions,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import scorecardsPlugin from '@kumiki/backstage-plugin-scorecards-backend';
import teamTopologyPlugin from '@kumiki/backstage-plugin-team-topology-backend';
import { listOperations } from '@internal/hostile';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import request from 'supertest';
import { CausedEvent, documentedEvents } from './documentedEvents';
import { observers } from './observers';
import { organisation } from './organisation';
import { Question, Questions } from './questions';

jest.setTimeout(120_000);

const DOCUMENT = resolve(__dirname, '../../../docs/audit-events.md');
const PLUGINS = ['scorecards', 'team-topology'];
const CALLER = 'user:default/insider';

/** An event as the auditor was told of it, and how it ended. */
interface ToldEvent {
  plugin: string;
  begun: AuditorServiceCreateEventOptions;
  meta: object;
  status: 'initiated' | 'succeeded' | 'failed';
  error?: Error;
}

/** A route or an action, and what it is asked. */
interface Cause {
  cause: string;
  isAction: boolean;
  questions: Question[];
}

const told: ToldEvent[] = [];
const auditor = createServiceFactory({
  service: coreServices.auditor,
  deps: { plugin: coreServices.pluginMetadata },
  factory: ({ plugin }) => ({
    createEvent: async begun => {
      const event: ToldEvent = {
        ...{ plugin: plugin.getId(), begun },
        ...{ meta: begun.meta ?? {}, status: 'initiated' },
      };
      told.push(event);
      const end = (
        status: ToldEvent['status'],
        ended: { meta?: object; error?: Error } = {},
      ) => {
        const { error, meta } = ended;
        const all = { ...event.meta, ...meta };
        Object.assign(event, { error, meta: all, status });
      };
      return {
        success: async ended => end('succeeded', ended),
        fail: async ended => end('failed', ended),
      };
    },
  }),
});

const isRead = ({ begun }: ToldEvent) => begun.eventId === 'read';

function toCaused({ cause, isAction }: Cause, event: ToldEvent): CausedEvent {
  const { eventId, meta, request: sent, severityLevel = '' } = event.begun;
  // The auditor knows who sent a request; an action has none.
  expect(['subject' in event.meta, !sent]).toEqual([isAction, isAction]);
  return {
    cause,
    eventId,
    severityLevel,
    queryType: meta?.queryType ? String(meta.queryType) : undefined,
    meta: Object.keys(event.meta)
      .filter(key => key !== 'subject')
      .sort(),
  };
}

/** As text, each once. */
function inOrder(events: CausedEvent[]): string[] {
  const lines = events.map(
    ({ cause, eventId, severityLevel, queryType = '', meta }) =>
      [cause, eventId, severityLevel, queryType, ...meta].join(' '),
  );
  return [...new Set(lines)].sort();
}

describe('docs/audit-events.md', () => {
  const permissions = mockServices.permissions.mock();
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        ...[auditor, permissions.factory],
        ...[actionsRegistryServiceFactory, actionsServiceFactory],
        ...[teamTopologyPlugin, scorecardsPlugin],
        observers(),
        catalogServiceMock.factory({ entities: organisation('Capability') }),
        mockServices.rootConfig.factory({
          data: { scorecards: { push: { ci: { allow: [CALLER] } } } },
        }),
      ],
    });
  });
  afterAll(() => backend.stop());

  function ask({ method, path, body }: Question) {
    return request(backend.server)
      [method](`/api${path}`)
      .set('Authorization', mockCredentials.user.header(CALLER))
      .send(body);
  }

  /** Every route and every action of a plugin. */
  async function listCauses(plugin: string): Promise<Cause[]> {
    const questions = Questions.about('Group');
    const { scorecards, teamTopology } = questions;
    const routes = plugin === 'scorecards' ? scorecards : teamTopology;
    const api = await ask({ method: 'get', path: `/${plugin}/openapi.json` });
    const path = `/${plugin}/.backstage/actions/v1/actions`;
    const { body } = await ask({ method: 'get', path });
    const actions: { id: string; name: string }[] = body.actions;
    return [
      ...listOperations(api.body).map(({ id, ...route }) => ({
        cause: `${route.method} ${route.path.replace(`/api/${plugin}`, '')}`,
        isAction: false,
        questions: routes[id],
      })),
      ...actions.map(({ id, name }) => ({
        cause: name,
        isAction: true,
        questions: questions.actions[id],
      })),
    ];
  }

  /** What the auditor is told of while questions are answered. */
  async function watch(
    result: AuthorizeResult.ALLOW | AuthorizeResult.DENY,
    questions: Question[],
  ) {
    const decide = async (requests: object[]) =>
      requests.map(() => ({ result }));
    permissions.authorize.mockImplementation(decide);
    permissions.authorizeConditional.mockImplementation(decide);
    const answers: number[] = [];
    told.splice(0);
    for (const question of questions) {
      answers.push((await ask(question)).status);
    }
    return { answers, events: told.splice(0) };
  }

  it.each(PLUGINS)('has each event of %s, and no other', async plugin => {
    const caused: CausedEvent[] = [];
    for (const cause of await listCauses(plugin)) {
      const { questions } = cause;
      const refused = await watch(AuthorizeResult.DENY, questions.slice(0, 1));
      expect([cause.cause, ...refused.answers]).toEqual([cause.cause, 403]);
      expect(refused.events).toMatchObject([
        { plugin, status: 'failed', error: { name: 'NotAllowedError' } },
      ]);
      const { events } = await watch(AuthorizeResult.ALLOW, questions);
      // Of a write that was refused, nothing but how it ended.
      const all = [...refused.events.filter(isRead), ...events];
      caused.push(...all.map(event => toCaused(cause, event)));
    }

    const documented = documentedEvents(readFileSync(DOCUMENT, 'utf8'), plugin);
    expect(inOrder(caused)).toEqual(inOrder(documented));
  });
});
