import { ConfigReader } from '@backstage/config';
import { readSelfServiceOptions } from './readSelfServiceOptions';

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
