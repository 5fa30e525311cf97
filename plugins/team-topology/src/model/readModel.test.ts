import { TeamTopologyApi } from '@kumiki/backstage-plugin-team-topology-common';
import { company, FixtureTeamTopologyApi } from '../../dev/fixture';
import { readModel } from './readModel';

describe('reading the organisation for a form', () => {
  let api: TeamTopologyApi;
  let getModel: jest.SpyInstance;

  beforeEach(() => {
    api = FixtureTeamTopologyApi.create(company);
    getModel = jest.spyOn(api, 'getModel');
  });

  afterEach(() => jest.useRealTimers());

  it('asks once for all fields', async () => {
    const models = await Promise.all([readModel(api), readModel(api)]);
    expect(getModel).toHaveBeenCalledTimes(1);
    expect(models[0]).toBe(models[1]);
  });

  it('asks again after a while', async () => {
    jest.useFakeTimers();
    await readModel(api);
    jest.advanceTimersByTime(5_000);
    await readModel(api);
    expect(getModel).toHaveBeenCalledTimes(2);
  });

  it('asks again after a failure', async () => {
    getModel.mockRejectedValueOnce(new Error('The backend is away'));
    await expect(readModel(api)).rejects.toThrow('The backend is away');
    await expect(readModel(api)).resolves.toHaveProperty('teams');
  });
});
