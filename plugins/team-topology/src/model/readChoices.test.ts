import { TeamTopologyApi } from '@kumiki/backstage-plugin-team-topology-common';
import { company, FixtureTeamTopologyApi } from '../../dev/fixture';
import { readChoices } from './readChoices';

describe('reading the organisation for a form', () => {
  let api: TeamTopologyApi;
  let getChoices: jest.SpyInstance;
  const teams = { kind: 'group' as const };

  beforeEach(() => {
    api = FixtureTeamTopologyApi.create(company);
    getChoices = jest.spyOn(api, 'getChoices');
  });

  afterEach(() => jest.useRealTimers());

  it('asks once for all fields', async () => {
    const models = await Promise.all([
      readChoices(api, teams),
      readChoices(api, teams),
    ]);
    expect(getChoices).toHaveBeenCalledTimes(1);
    expect(models[0]).toBe(models[1]);
  });

  it('asks for each thing by itself', async () => {
    await readChoices(api, teams);
    await readChoices(api, { ...teams, search: 'sre' });
    expect(getChoices).toHaveBeenCalledTimes(2);
  });

  it('asks again after a while', async () => {
    jest.useFakeTimers();
    await readChoices(api, teams);
    jest.advanceTimersByTime(5_000);
    await readChoices(api, teams);
    expect(getChoices).toHaveBeenCalledTimes(2);
  });

  it('asks again after a failure', async () => {
    getChoices.mockRejectedValueOnce(new Error('The backend is away'));
    await expect(readChoices(api, teams)).rejects.toThrow(
      'The backend is away',
    );
    await expect(readChoices(api, teams)).resolves.toHaveProperty('teams');
  });
});
