import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseOptions } from '../systems/Protocol';
import { ChildSystem } from './ChildSystem';
import { LAST_VERSION, measureCycles } from './measureCycles';
import { measureOneAnswer } from './measureOneAnswer';
import { measureAnswers, measureReads } from './measureReads';
import { measureWrites } from './measureWrites';
import { peerPass } from './peerPass';
import { BenchmarkOptions, Configuration, isPromised } from './readOptions';
import { Samples } from './Samples';
import { Verdicts } from './Verdicts';
import { verifyKumiki } from './verifyKumiki';

/** What is told about a configuration that is done. */
export interface ConfigurationResult {
  configuration: Configuration;
  samples: Samples;
  /** How many verdicts were compared. */
  compared: number;
}

const EMPTY_PACKAGE = JSON.stringify({
  name: 'benchmark',
  version: '0.0.0',
  private: true,
});

/** About how many entities Tech Insights is asked before anything is timed. */
const SAMPLE = 250;

type Say = (message: string) => void;

/** Measures all systems on one organisation, by turns. */
export async function runConfiguration(
  options: BenchmarkOptions,
  configuration: Configuration,
  say: Say,
): Promise<ConfigurationResult> {
  const directory = await mkdtemp(join(tmpdir(), 'kumiki-bench-'));
  await writeFile(join(directory, 'package.json'), EMPTY_PACKAGE);
  const systems: ChildSystem[] = [];
  try {
    for (const system of options.systems) {
      const { entities, checks } = configuration;
      const token = randomBytes(24).toString('base64url');
      const database = databaseOf(options, configuration, {
        directory,
        system,
      });
      systems.push(
        await ChildSystem.start(
          { system, entities, checks, token, database },
          directory,
        ),
      );
    }
    return await measureAll(systems, options, configuration, say);
  } finally {
    await Promise.all(systems.map(system => system.stop()));
    await rm(directory, { recursive: true, force: true });
  }
}

async function measureAll(
  systems: readonly ChildSystem[],
  options: BenchmarkOptions,
  configuration: Configuration,
  say: Say,
): Promise<ConfigurationResult> {
  const samples = Samples.create();
  const verdicts = Verdicts.create(configuration.checks);
  for (const system of systems) {
    samples.add(system.name, { idleRssMb: await system.order('readPeakRss') });
    const { ms } = await system.order('fill');
    samples.add(system.name, { fillMs: ms });
    await system.order('tidy');
  }
  say('filled');
  await measureCycles(systems, samples);
  verdicts.setVersion(LAST_VERSION);
  say('collected ten times');
  await verify(systems, configuration, verdicts);
  say(`${verdicts.compared} verdicts are right`);
  for (const system of systems) {
    await measureReads(system, configuration, Samples.create());
    await measureAnswers(system, samples);
  }
  for (let round = 0; round < options.rounds; round++) {
    const order = round % 2 === 0 ? systems : [...systems].reverse();
    for (const system of order) {
      await measureReads(system, configuration, samples);
      await measureWrites(system, {
        configuration,
        samples,
        verdicts,
        version: LAST_VERSION,
      });
      say(`round ${round + 1}, ${system.name}`);
    }
  }
  for (const system of systems) {
    samples.add(system.name, { rssMb: await system.order('readPeakRss') });
    if (isPromised(configuration)) {
      await measureOneAnswer(system, samples);
    }
  }
  await verify(
    systems.filter(({ name }) => name === 'kumiki'),
    configuration,
    verdicts,
  );
  return { configuration, samples, compared: verdicts.compared };
}

/** Of Tech Insights some; later, all of its answers are compared. */
async function verify(
  systems: readonly ChildSystem[],
  configuration: Configuration,
  verdicts: Verdicts,
): Promise<void> {
  const { entities } = configuration;
  for (const system of systems) {
    if (system.name === 'kumiki') {
      await verifyKumiki(system, configuration, verdicts);
    } else if (system.name === 'peer') {
      await peerPass(system, { entities, most: SAMPLE, verdicts });
    }
  }
}

function databaseOf(
  { connectionString }: BenchmarkOptions,
  { engine, entities, checks }: Configuration,
  place: { directory: string; system: string },
): DatabaseOptions {
  const { directory, system } = place;
  return engine === 'sqlite'
    ? {
        client: 'better-sqlite3',
        connection: { directory: join(directory, system) },
      }
    : {
        client: 'pg',
        connection: connectionString,
        prefix: `bench_${entities}_${checks}_${system}_`,
      };
}
