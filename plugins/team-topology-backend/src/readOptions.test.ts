import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { readMapOptions, readSelfServiceOptions } from './readOptions';

const readMap = (map: object) =>
  readMapOptions(mockServices.rootConfig({ data: { teamTopology: { map } } }));

describe('readMapOptions', () => {
  it('has defaults', () => {
    expect(readMapOptions(mockServices.rootConfig())).toEqual({
      nodeBudget: 120,
      layoutTimeoutMs: 60_000,
    });
  });

  it.each([
    [{ nodeBudget: 40, layoutTimeout: '5s' }],
    [{ nodeBudget: 40, layoutTimeout: { seconds: 5 } }],
  ])('reads %j', map => {
    expect(readMap(map)).toEqual({ nodeBudget: 40, layoutTimeoutMs: 5000 });
  });

  it.each([0, -1, 1.5])(
    'refuses the budget %p and names the option',
    budget => {
      expect(() => readMap({ nodeBudget: budget })).toThrow(
        /teamTopology\.map\.nodeBudget must be a whole number above 0/,
      );
    },
  );

  it('refuses a timeout that is no duration', () => {
    expect(() => readMap({ layoutTimeout: 'soon' })).toThrow(
      /teamTopology\.map\.layoutTimeout/,
    );
  });
});

describe('readSelfServiceOptions', () => {
  const read = (selfService?: object) =>
    readSelfServiceOptions(
      new ConfigReader(selfService && { teamTopology: { selfService } }),
    );

  it('reads every ten minutes where nothing is said', () => {
    expect(read()).toEqual({ enabled: true, frequency: { minutes: 10 } });
  });

  it('reads as often as it is told, or not at all', () => {
    expect(read({ frequency: '30s', enabled: false })).toEqual({
      enabled: false,
      frequency: { seconds: 30 },
    });
    expect(read({ frequency: { hours: 1 } }).frequency).toEqual({ hours: 1 });
  });

  it.each([
    { frequency: 'often' },
    { frequency: { seconds: 0 } },
    { enabled: 7 },
  ])('refuses %j and names the key', selfService => {
    expect(() => read(selfService)).toThrow(/teamTopology\.selfService/);
  });
});
