import { mockServices } from '@backstage/backend-test-utils';
import { readOptions } from './readOptions';

const read = (scorecards: object) =>
  readOptions(mockServices.rootConfig({ data: { scorecards } }));

describe('readOptions', () => {
  it('has defaults', () => {
    expect(readOptions(mockServices.rootConfig())).toEqual({
      catalog: { frequencyMs: 300_000 },
      collect: { frequencyMs: 3_600_000, batchSize: 100, timeoutMs: 60_000 },
      judge: { batchSize: 500, concurrency: 2 },
      push: new Map(),
      refresh: { concurrency: 4, minimumAgeMs: 10_000 },
      retention: {
        transitions: 400 * 86_400_000,
        rollups: 730 * 86_400_000,
        series: 180 * 86_400_000,
      },
    });
  });

  it('reads what is configured', () => {
    expect(
      read({
        catalog: { frequency: '30s' },
        collect: { frequency: { hours: 6 }, batchSize: 20, timeout: 'PT5M' },
        judge: { batchSize: 50 },
        push: {
          ci: { allow: ['external:deploy', 'plugin:ci', 'User:Jane'] },
          lab: { allow: [] },
        },
        refresh: { concurrency: 2, minimumAge: '1m' },
        retention: { series: { days: 7 } },
      }),
    ).toMatchObject({
      catalog: { frequencyMs: 30_000 },
      collect: { frequencyMs: 21_600_000, batchSize: 20, timeoutMs: 300_000 },
      judge: { batchSize: 50 },
      push: new Map([
        ['ci', new Set(['external:deploy', 'plugin:ci', 'user:default/jane'])],
        ['lab', new Set()],
      ]),
      refresh: { concurrency: 2, minimumAgeMs: 60_000 },
      retention: { series: 604_800_000 },
    });
  });

  it.each([
    [{ judge: { batchSize: 0 } }, /scorecards\.judge\.batchSize must be/],
    [{ refresh: { concurrency: 0 } }, /refresh\.concurrency must be a whole/],
    [{ judge: { concurrency: 21 } }, /from 1 to 20; it is 21/],
    [{ collect: { batchSize: 1.5 } }, /scorecards\.collect\.batchSize must/],
    [{ collect: { batchSize: 10_001 } }, /it is 10001/],
    [{ collect: { timeout: { seconds: 0 } } }, /collect\.timeout must be/],
    [{ push: { ci: {} } }, /scorecards\.push\.ci\.allow/],
    [{ push: { ci: { allow: 'external:deploy' } } }, /push\.ci\.allow/],
    [{ push: { ci: { allow: ['deploy'] } } }, /ci\.allow must list.*"deploy"/],
    [{ push: { ci: { allow: ['group:sre'] } } }, /one is "group:sre"/],
    [{ retention: { series: 'forever' } }, /scorecards\.retention\.series/],
  ])('refuses %j', (scorecards, message) => {
    expect(() => read(scorecards)).toThrow(message);
  });
});
