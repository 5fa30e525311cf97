import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { readNodeBudget, readSelfServiceOptions } from './readOptions';

const readBudget = (map: object) =>
  readNodeBudget(mockServices.rootConfig({ data: { teamTopology: { map } } }));

describe('readNodeBudget', () => {
  it('has a default', () => {
    expect(readNodeBudget(mockServices.rootConfig())).toBe(120);
  });

  it('reads what is configured', () => {
    expect(readBudget({ nodeBudget: 40 })).toBe(40);
  });

  it.each([0, -1, 1.5])(
    'refuses the budget %p and names the option',
    nodeBudget => {
      expect(() => readBudget({ nodeBudget })).toThrow(
        /teamTopology\.map\.nodeBudget must be a whole number above 0/,
      );
    },
  );
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
