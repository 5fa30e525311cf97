import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import {
  CallerAttacks,
  getRaw,
  listOperations,
  Vocabulary,
} from '@internal/hostile';
import {
  component,
  declared,
  group,
  nursery,
  user,
} from './__testUtils__/entities';
import { ENGINES, openDatabase } from './__testUtils__/openDatabase';
import { serveServices } from './__testUtils__/serveServices';
import { DatabaseTemplateRunStore } from './database/DatabaseTemplateRunStore';
import { spec } from './schema/openapi/generated/router';

jest.setTimeout(120_000);

/** Part of every name that the caller must not learn. */
const HIDDEN = 'himitsu';
const organisation = [
  ...nursery,
  declared('Capability', 'jobs', {
    owner: 'sre',
    needs: ['run a scheduled job', '定期実行'],
    verdict: 'offered',
    access: 'self-service',
    appliesTo: { kind: 'Component', 'spec.type': 'service' },
  }),
  group(HIDDEN, { parent: 'guardian' }),
  user(`${HIDDEN}-user`, 'billing'),
  component(`${HIDDEN}-app`, 'billing'),
  declared('TeamApi', HIDDEN, { team: HIDDEN, does: [] }),
  declared('Responsibility', `${HIDDEN}-duty`, {}),
  declared('TeamInteraction', `${HIDDEN}-help`, {
    mode: 'collaboration',
    from: 'sre',
    to: [HIDDEN, 'billing'],
    since: '2024-02-01',
  }),
];
const hidden = [
  `group:default/${HIDDEN}`,
  `user:default/${HIDDEN}-user`,
  `component:default/${HIDDEN}-app`,
  `teamapi:default/${HIDDEN}`,
  `responsibility:default/${HIDDEN}-duty`,
  `teaminteraction:default/${HIDDEN}-help`,
];

/** What a branch could change. */
const PROPOSAL = {
  documents: [
    `apiVersion: kumiki.dev/v1alpha1\nkind: TeamApi\nmetadata: { name: sre }\nspec: { team: sre, type: enabling }`,
  ].join('\n---\n'),
  remove: ['teaminteraction:default/sre-in-billing'],
};

const vocabulary: Vocabulary = {
  values: {
    namespace: ['default'],
    at: ['2024-12-01', '2026-11-22'],
    'GetTeam.name': ['sre', 'billing'],
    'GetGroup.name': ['sre', 'billing'],
    'GetTimeline.from': ['2024-01-01', '1900-01-01'],
    'GetTimeline.to': ['2026-11-22', '2900-01-01'],
    'GetTimeline.about': ['sre', 'responsibility:runtime'],
    'GetChanges.from': ['2024-01-01', '1900-01-01'],
    'GetChanges.to': ['2026-11-22', '2900-01-01'],
    'GetChanges.about': ['sre', 'optout:own'],
    'GetChanges.kind': ['team-founded'],
    cursor: ['2024-06-01'],
    'GetCapability.name': ['jobs'],
    groupings: ['sre', 'group:default/guardian'],
    focus: ['sre'],
    from: ['billing'],
    'GetDiff.from': ['2024-01-01'],
    'GetDiffMarkdown.from': ['2024-01-01'],
    to: ['2024-12-01'],
    language: ['ja'],
    responsibility: ['runtime', 'mail-and-dns'],
    need: ['run a job', 'send a fax'],
    template: ['template:default/job'],
    capability: ['jobs'],
    team: ['billing'],
  },
  bodies: {
    ReportUnansweredNeed: [{ need: 'send a fax' }],
    SnoozeSmell: [
      {
        ...{ rule: 'BA01', subjects: ['responsibility:default/mail-and-dns'] },
        ...{ reason: 'Later.', until: '2027-01-01' },
      },
    ],
    GetProposedDiff: [PROPOSAL],
    GetProposedDiffMarkdown: [PROPOSAL],
  },
};
const operations = listOperations(spec).map(it => [it.id, it] as const);

describe('hostile requests', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    const open = async (options: Parameters<typeof serveServices>[2]) => {
      const database = await openDatabase(databases, engine);
      await DatabaseTemplateRunStore.create({
        calendar: Calendar.utc,
        database,
      }).save(
        [
          {
            task: 'one',
            template: 'template:default/job',
            team: 'group:default/billing',
            createdAt: new Date().toISOString(),
            status: 'open',
          },
        ],
        new Date().toISOString(),
      );
      const server = await serveServices(database, organisation, options);
      return { ...server, database };
    };
    const servers: Awaited<ReturnType<typeof open>>[] = [];
    let origin: string;
    let attacks: CallerAttacks;

    beforeAll(async () => {
      const insider = await open({});
      const restricted = await open({ hidden });
      const unwelcome = await open({ result: AuthorizeResult.DENY });
      servers.push(insider, restricted, unwelcome);
      origin = insider.origin;
      attacks = CallerAttacks.create({
        ...{ insider, restricted, unwelcome, vocabulary },
        hiddenName: HIDDEN,
        witness: {
          allowed: '/teams/default/sre?at=2024-12-01',
          refused: '/unanswered-needs',
        },
        runsOf: () => 30,
      });
    });
    afterAll(async () => {
      await Promise.all(servers.map(server => server.close()));
    });

    it.each([
      // These were a 500 on PostgreSQL,
      ['/self-service?team=%00', 'team'],
      ['/self-service?template=a%00', 'template'],
      ['/teams/default/a%00', 'name'],
      ['/route?responsibility=a%00', 'responsibility'],
      // and these said that `req[field][name].split is not a function`.
      ['/map.svg?types[99999999]=platform', 'types'],
      ['/map.mmd?states[][a]=active', 'states'],
      ['/map.svg?groupings[a][b]=sre', 'groupings'],
    ])('%s is refused, and the parameter named', async (path, name) => {
      const { status, text } = await getRaw(origin, path);

      expect(status).toBe(400);
      const { message } = JSON.parse(text).error;
      expect(message).toMatch(name);
      expect(message).not.toMatch('req[');
    });

    it.each(operations)(
      'to %s are answered decently and do no harm',
      async (_, operation) => {
        await expect(attacks.asInsider(operation)).resolves.toBeUndefined();
      },
    );

    it.each(operations)(
      'to %s get no name out that is hidden',
      async (_, operation) => {
        await expect(attacks.asRestricted(operation)).resolves.toBeUndefined();
      },
    );

    it.each(operations)(
      'to %s are all refused to who may do nothing',
      async (_, operation) => {
        await expect(attacks.asUnwelcome(operation)).resolves.toBeUndefined();
      },
    );
  });
});
