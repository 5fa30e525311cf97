import {
  OrgModel,
  OrgRoute,
} from '@kumiki/backstage-plugin-team-topology-common';
import { describeEpoch, readDemoEpochs } from './__testUtils__/readDemoEpochs';
import { startDemoEpochs } from './__testUtils__/startDemoEpochs';

jest.setTimeout(60_000);

describe('the epochs of the demo over HTTP', () => {
  let demo: Awaited<ReturnType<typeof startDemoEpochs>>;
  const get = (...args: Parameters<typeof demo.get>) => demo.get(...args);

  beforeAll(async () => {
    demo = await startDemoEpochs();
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
