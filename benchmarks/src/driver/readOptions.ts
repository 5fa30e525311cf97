import { SystemName } from '../systems/Protocol';

/** The databases that are measured. */
export type Engine = 'sqlite' | 'postgres';

/** One organisation on one database. */
export interface Configuration {
  engine: Engine;
  entities: number;
  checks: number;
}

/** What of the benchmark is run. */
export interface BenchmarkOptions {
  /** Of PostgreSQL. */
  connectionString: string;
  configurations: Configuration[];
  rounds: number;
  systems: SystemName[];
  withMap: boolean;
  /** Where the results are written, as Markdown. */
  output: string;
}

const ENGINES: Engine[] = ['sqlite', 'postgres'];
const SYSTEMS: SystemName[] = ['kumiki', 'floor', 'peer'];

/** All that is measured where nothing else is said. */
export const ALL: Configuration[] = ENGINES.flatMap(engine =>
  [1_000, 10_000].flatMap(entities =>
    [10, 50].map(checks => ({ engine, entities, checks })),
  ),
);

/** Whether the targets are about this one. */
export function isPromised(configuration: Configuration): boolean {
  const { engine, entities, checks } = configuration;
  return engine === 'postgres' && entities === 10_000 && checks === 50;
}

/** Reads which part is run; see the README. */
export function readOptions(env: NodeJS.ProcessEnv): BenchmarkOptions {
  const only = env.KUMIKI_BENCH_ONLY;
  const systems = env.KUMIKI_BENCH_SYSTEMS;
  const isWhole = !only && !systems;
  return {
    connectionString: env.KUMIKI_BENCH_DATABASE ?? '',
    configurations: only ? only.split(',').map(parseConfiguration) : ALL,
    rounds: parseRounds(env.KUMIKI_BENCH_ROUNDS),
    systems: systems ? parseSystems(systems) : SYSTEMS,
    withMap: env.KUMIKI_BENCH_MAP ? env.KUMIKI_BENCH_MAP === '1' : isWhole,
    output:
      env.KUMIKI_BENCH_OUTPUT ??
      (isWhole ? 'benchmarks/RESULTS.md' : '.local/bench/RESULTS.md'),
  };
}

/** How many rounds; three where nothing is said. */
export function parseRounds(text: string = '3'): number {
  const rounds = Number(text);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Error(`KUMIKI_BENCH_ROUNDS is ${text}, and no number of rounds`);
  }
  return rounds;
}

/** In the order in which they are always run. */
function parseSystems(text: string): SystemName[] {
  const named = text.split(',');
  const [unknown] = named.filter(name => !SYSTEMS.some(it => it === name));
  if (unknown !== undefined) {
    throw new Error(`"${unknown}" is none of ${SYSTEMS.join(', ')}`);
  }
  return SYSTEMS.filter(it => named.includes(it));
}

function parseConfiguration(text: string): Configuration {
  const [engine, entities, checks] = text.split(':');
  if (
    !ENGINES.includes(engine as Engine) ||
    !(Number(entities) > 0) ||
    !(Number(checks) > 0) ||
    Number(entities) % 200 !== 0 ||
    Number(checks) % 10 !== 0
  ) {
    throw new Error(
      `${text} is not like postgres:10000:50 with entities in 200s and checks in tens`,
    );
  }
  return {
    engine: engine as Engine,
    entities: Number(entities),
    checks: Number(checks),
  };
}
