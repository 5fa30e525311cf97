import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  buildOrgModel,
  findRoute,
  GoldenPathFinder,
} from '@kumiki/backstage-plugin-team-topology-common';
import request from 'supertest';
import { observedCatalog } from './__testUtils__/observedCatalog';
import { openOrganisation } from './__testUtils__/openOrganisation';
import {
  answered,
  expected as expectedAnswer,
  readDemoEntities,
  readDemoQuestions,
} from './__testUtils__/readDemo';
import { teamTopologyPlugin } from './plugin';
import { orgModelServiceRef } from './service/orgModelServiceRef';

jest.setTimeout(60_000);

const entities = readDemoEntities();
const { ask, at, natural, use, who } = readDemoQuestions();

const toRef = (kind: string) => (name: string) => `${kind}:default/${name}`;
const team = toRef('group');

describe('the questions about the demo organisation', () => {
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];

  beforeAll(async () => {
    ({ server } = await startTestBackend({
      features: [
        teamTopologyPlugin,
        actionsRegistryServiceFactory,
        actionsServiceFactory,
        createServiceFactory({
          service: catalogServiceRef,
          deps: {},
          factory: () => observedCatalog(entities).catalog,
        }),
        // The answers hold for one day.
        createServiceFactory({
          service: orgModelServiceRef,
          deps: { catalog: catalogServiceRef },
          factory: async ({ catalog }) => {
            const { service } = await openOrganisation({
              catalog,
              clock: () => new Date(`${at}T12:00:00Z`),
            });
            return service;
          },
        }),
      ],
    }));
  });

  const get = (path: string, query: object) =>
    request(server).get(`/api/team-topology${path}`).query(query);
  const invoke = (name: string, input: object) =>
    request(server)
      .post(
        `/api/team-topology/.backstage/actions/v1/actions/team-topology:${name}/invoke`,
      )
      .send(input);

  it.each(who.filter(({ unknown }) => !unknown))(
    'who does $responsibility, asking $from?',
    async ({ responsibility, from, ...expected }) => {
      const query = { responsibility, at, ...(from && { from }) };

      const { body } = await get('/route', query).expect(200);
      const { body: told } = await invoke(
        'who-is-responsible-for',
        query,
      ).expect(200);

      expect({
        team: body.team?.ref,
        foundBy: body.foundBy,
        rightfulOwner: body.rightfulOwner?.ref,
        alternatives: body.alternatives.map(({ ref }: { ref: string }) => ref),
        uncertainties: body.uncertainties,
      }).toEqual({
        team: expected.team && team(expected.team),
        foundBy: expected.foundBy,
        rightfulOwner: expected.rightfulOwner && team(expected.rightfulOwner),
        alternatives: (expected.alternatives ?? []).map(team),
        uncertainties: expected.uncertainties ?? [],
      });
      expect(told.output).toEqual({ ...body, otherResponsibilities: [] });
      const route = findRoute(buildOrgModel(entities, { at }), {
        responsibility: toRef('responsibility')(responsibility),
        from: from && team(from),
      });
      expect(body).toEqual(JSON.parse(JSON.stringify(route)));
    },
  );

  it.each(who.filter(({ unknown }) => unknown))(
    'nobody knows $responsibility, asking $from',
    async ({ responsibility, from }) => {
      const query = { responsibility, at, ...(from && { from }) };

      const { status } = await get('/route', query);
      const { status: told } = await invoke('who-is-responsible-for', query);

      expect([status, told]).toEqual([404, 404]);
    },
  );

  it.each(ask)('"$ask" is about $responsibility', async question => {
    const need = question.ask;
    const { body } = await get('/golden-paths', { need }).expect(200);
    const { body: told } = await invoke('what-should-i-use-for', { need });
    const responsible = await invoke('who-is-responsible-for', {
      responsibility: need,
    });

    const { responsibility: name } = question;
    const responsibility = name && toRef('responsibility')(name);
    expect(body.route?.responsibility.ref).toBe(responsibility);
    expect(body.route?.team?.ref).toBe(question.team && team(question.team));
    expect(told.output).toEqual(body);
    expect(responsible.status).toBe(name ? 200 : 404);
    expect(responsible.body.output?.responsibility.ref).toBe(responsibility);
    expect(responsible.body.output?.team?.ref).toBe(body.route?.team?.ref);
  });

  it.each(use)(
    'what do I use for $need?',
    async ({ need, capability, verdict }) => {
      const { body } = await get('/golden-paths', { need }).expect(200);
      const { body: told } = await invoke('what-should-i-use-for', {
        need,
      }).expect(200);

      expect({
        capability: body.answer?.capability.ref,
        verdict: body.answer?.capability.verdict,
      }).toEqual({
        capability: capability && toRef('capability')(capability),
        verdict,
      });
      expect(told.output).toEqual(body);
      const finder = GoldenPathFinder.create(buildOrgModel(entities, { at }));
      expect(body).toEqual(JSON.parse(JSON.stringify(finder.find(need))));
    },
  );

  it.each([...natural.en, ...natural.ja])('"$ask"', async question => {
    const need = question.ask;
    const { body } = await get('/golden-paths', { need }).expect(200);
    const { body: told } = await invoke('what-should-i-use-for', {
      need,
    }).expect(200);
    const responsible = await invoke('who-is-responsible-for', {
      responsibility: need,
    });

    expect(answered(body, question)).toEqual(expectedAnswer(question));
    expect(told.output).toEqual(body);
    const finder = GoldenPathFinder.create(buildOrgModel(entities, { at }));
    expect(body).toEqual(JSON.parse(JSON.stringify(finder.find(need))));
    const isWho = body.leads === 'responsibility';
    expect(isWho ? responsible.body.output : {}).toMatchObject(
      isWho ? body.route : {},
    );
    const isNobody = !question.who && !question.use;
    expect(isNobody ? responsible.status : 404).toBe(404);
  });

  it('and what nothing answered was counted, once for each agent that asked', async () => {
    const { body } = await get('/unanswered-needs', {}).expect(200);

    const unanswered = [
      ...use
        .filter(({ capability }) => capability === undefined)
        .map(({ need }) => need),
      ...ask
        .filter(({ responsibility }) => responsibility === undefined)
        .map(question => question.ask),
      ...[...natural.en, ...natural.ja]
        .filter(question => !question.who && !question.use)
        .map(question => question.ask),
    ];
    expect(body.items.map(({ need }: { need: string }) => need).sort()).toEqual(
      unanswered.sort(),
    );
    for (const { count } of body.items) {
      expect(count).toBe(1);
    }
  });
});
