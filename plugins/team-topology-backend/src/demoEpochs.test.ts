import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  OrgModel,
  OrgRoute,
} from '@kumiki/backstage-plugin-team-topology-common';
import request from 'supertest';
import { readDemoEntities } from './__testUtils__/readDemo';
import {
  describeEpoch,
  readDemoEpochs,
  readDemoImport,
} from './__testUtils__/readDemoEpochs';
import { teamTopologyPlugin } from './plugin';

jest.setTimeout(60_000);

describe('the epochs of the demo over HTTP', () => {
  let get: (path: string, query: object) => request.Test;

  beforeAll(async () => {
    const tasks = new Map<string, () => Promise<void>>();
    const scheduler = mockServices.scheduler.mock({
      scheduleTask: async ({ id, fn }) => {
        tasks.set(id, async () => fn(new AbortController().signal));
      },
    });
    const { server } = await startTestBackend({
      features: [
        teamTopologyPlugin,
        catalogServiceMock.factory({ entities: readDemoEntities() }),
        scheduler.factory,
        mockServices.rootConfig.factory({
          data: {
            kumiki: { timeZone: 'Asia/Tokyo' },
            teamTopology: { history: { imports: [readDemoImport()] } },
          },
        }),
      ],
    });
    get = (path, query) =>
      request(server).get(`/api/team-topology${path}`).query(query);
    // Nothing is imported before the catalog has been recorded.
    await tasks.get('team-topology-import-histories')?.();
    await tasks.get('team-topology-record-organisation')?.();
    await tasks.get('team-topology-import-histories')?.();
  });

  const epochs = readDemoEpochs();
  const namesOf = (teams: readonly { ref: string }[]) =>
    teams.map(({ ref }) => ref.split('/')[1]);

  it.each(epochs)(
    'show on $date the teams and responsibilities of the table',
    async ({ date, teams, responsibilities }) => {
      const { body }: { body: OrgModel } = await get('/model', {
        at: date,
      }).expect(200);
      expect(body.boundaries).toBe('imported');
      expect(describeEpoch(body)).toMatchObject({ teams, responsibilities });
    },
  );

  it.each(epochs)(
    'say on $date who does the data platform',
    async ({ date, dataPlatform }) => {
      const { body }: { body: OrgRoute } = await get('/route', {
        responsibility: 'data-platform',
        at: date,
      }).expect(200);
      const { team, foundBy, alternatives, uncertainties } = body;
      expect({
        team: team && namesOf([team])[0],
        ...{ foundBy, uncertainties },
        alternatives: namesOf(alternatives),
      }).toEqual({
        ...{ team: undefined, foundBy: undefined },
        ...{ alternatives: [], uncertainties: [] },
        ...dataPlatform,
      });
    },
  );

  it('do not know what was before the first of them', async () => {
    const { body }: { body: OrgModel } = await get('/model', {
      at: '2019-05-31',
    }).expect(200);
    expect(body.boundaries).toBe('not-known');
    expect(new Set(body.responsibilities.map(({ state }) => state))).toEqual(
      new Set(['unknown']),
    );
  });
});
