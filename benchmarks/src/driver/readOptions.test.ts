import { readOptions } from './readOptions';

describe('readOptions', () => {
  it('runs everything where nothing else is said', () => {
    const options = readOptions({});

    expect(options.configurations).toHaveLength(8);
    expect(options.systems).toEqual(['kumiki', 'floor', 'peer']);
    expect(options).toMatchObject({
      rounds: 3,
      withMap: true,
      output: 'benchmarks/RESULTS.md',
    });
  });

  it('runs a part, and leaves the results of the whole alone', () => {
    const options = readOptions({
      KUMIKI_BENCH_ONLY: 'postgres:10000:50,sqlite:1000:10',
      KUMIKI_BENCH_SYSTEMS: 'floor,kumiki',
      KUMIKI_BENCH_ROUNDS: '1',
    });

    expect(options).toMatchObject({
      configurations: [
        { engine: 'postgres', entities: 10_000, checks: 50 },
        { engine: 'sqlite', entities: 1_000, checks: 10 },
      ],
      systems: ['kumiki', 'floor'],
      rounds: 1,
      withMap: false,
      output: '.local/bench/RESULTS.md',
    });
  });

  it.each(['mysql:1000:10', 'postgres:1000', 'sqlite:150:10', 'sqlite:1000:5'])(
    'refuses %s',
    only => {
      expect(() => readOptions({ KUMIKI_BENCH_ONLY: only })).toThrow(only);
    },
  );

  it.each(['peers', 'kumiki,', 'Kumiki'])(
    'refuses %s as systems, rather than measuring none',
    systems => {
      expect(() => readOptions({ KUMIKI_BENCH_SYSTEMS: systems })).toThrow(
        'is none of kumiki, floor, peer',
      );
    },
  );

  it.each(['0', '-1', '1.5', 'many'])('refuses %s rounds', rounds => {
    expect(() => readOptions({ KUMIKI_BENCH_ROUNDS: rounds })).toThrow(rounds);
  });
});
