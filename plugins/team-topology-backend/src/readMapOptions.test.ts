import { mockServices } from '@backstage/backend-test-utils';
import { readMapOptions } from './readMapOptions';

const read = (map: object) =>
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
    expect(read(map)).toEqual({ nodeBudget: 40, layoutTimeoutMs: 5000 });
  });

  it.each([0, -1, 1.5])(
    'refuses the budget %p and names the option',
    budget => {
      expect(() => read({ nodeBudget: budget })).toThrow(
        /teamTopology\.map\.nodeBudget must be a whole number above 0/,
      );
    },
  );

  it('refuses a timeout that is no duration', () => {
    expect(() => read({ layoutTimeout: 'soon' })).toThrow(
      /teamTopology\.map\.layoutTimeout/,
    );
  });
});
