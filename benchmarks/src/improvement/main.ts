// What exemptions and campaigns cost. Ends with 1 where a target is missed; see README.md.
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ChildSystem } from '../driver/ChildSystem';
import { LAST_VERSION, measureCycles } from '../driver/measureCycles';
import { measureAnswers, measureReads } from '../driver/measureReads';
import { measureWrites } from '../driver/measureWrites';
import { Configuration, parseRounds } from '../driver/readOptions';
import { Samples } from '../driver/Samples';
import { Verdicts } from '../driver/Verdicts';
import { verifyKumiki } from '../driver/verifyKumiki';
import { CAMPAIGNS, EXEMPTIONS } from '../organisation/improvements';
import { describeMachine } from '../report/describeMachine';
import { compareSides, renderComparison, Sides } from './compareSides';
import { measureQuestions } from './measureQuestions';
import { readSize } from './readSize';
import { verifyImprovements } from './verifyImprovements';

const EMPTY_PACKAGE = JSON.stringify({
  ...{ name: 'benchmark', version: '0.0.0', private: true },
});

/** One of the sides, which all do the same. */
interface Side {
  name: keyof Sides;
  system: ChildSystem;
  samples: Samples;
}

const began = performance.now();

function say(message: string): void {
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`${seconds} s: improvement: ${message}\n`);
}

async function startSide(
  name: Side['name'],
  configuration: Configuration,
  options: { connectionString: string; directory: string },
): Promise<Side> {
  const { entities, checks } = configuration;
  const system = await ChildSystem.start(
    {
      ...{ system: 'kumiki', entities, checks },
      isImproved: name === 'improved',
      token: randomBytes(24).toString('base64url'),
      database: {
        client: 'pg',
        connection: options.connectionString,
        prefix: `bench_improvement_${name}_`,
      },
    },
    options.directory,
  );
  return { name, system, samples: Samples.create() };
}

/** By turns in alternating order, the same for all. */
async function measureSides(
  sides: readonly Side[],
  configuration: Configuration,
  rounds: number,
): Promise<void> {
  const { checks } = configuration;
  const verdicts = Verdicts.create(checks);
  for (const { name, system, samples } of sides) {
    samples.add('kumiki', { idleRssMb: await system.order('readPeakRss') });
    const { ms } = await system.order('fill');
    samples.add('kumiki', { fillMs: ms });
    await system.order('tidy');
    say(`filled ${name}`);
  }
  for (const { system, samples } of sides) {
    await measureCycles([system], samples);
  }
  verdicts.setVersion(LAST_VERSION);
  say('collected ten times');
  await verifyAll(sides, configuration, verdicts);
  for (const { system, samples } of sides) {
    await measureReads(system, configuration, Samples.create());
    await measureAnswers(system, samples);
  }
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? sides : [...sides].reverse();
    for (const { name, system, samples } of order) {
      await measureReads(system, configuration, samples);
      const version = LAST_VERSION;
      const options = { configuration, samples, verdicts, version };
      await measureWrites(system, options);
      say(`round ${round + 1}, ${name}`);
    }
  }
  for (const { system, samples } of sides) {
    samples.add('kumiki', { rssMb: await system.order('readPeakRss') });
  }
  await verifyAll(sides, configuration, verdicts);
  say(`${verdicts.compared} verdicts are right`);
}

async function verifyAll(
  sides: readonly Side[],
  configuration: Configuration,
  verdicts: Verdicts,
): Promise<void> {
  for (const { name, system } of sides) {
    await (name === 'improved'
      ? verifyImprovements(system, configuration)
      : verifyKumiki(system, configuration, verdicts));
  }
}

async function run(env: NodeJS.ProcessEnv): Promise<boolean> {
  const configuration = readSize(env.KUMIKI_BENCH_SIZE);
  const rounds = parseRounds(env.KUMIKI_BENCH_ROUNDS ?? '5');
  const connectionString = env.KUMIKI_BENCH_DATABASE ?? '';
  const output = env.KUMIKI_BENCH_OUTPUT ?? '.local/bench/IMPROVEMENT.md';
  const machine = await describeMachine(connectionString);
  const directory = await mkdtemp(join(tmpdir(), 'kumiki-bench-'));
  await writeFile(join(directory, 'package.json'), EMPTY_PACKAGE);
  const sides: Side[] = [];
  try {
    for (const name of ['plain', 'again', 'improved'] as const) {
      const options = { connectionString, directory };
      sides.push(await startSide(name, configuration, options));
    }
    await measureSides(sides, configuration, rounds);
    const [plain, again, improved] = sides.map(({ samples }) => samples);
    const compared = compareSides({ plain, again, improved });
    const { entities, checks } = configuration;
    const text = [
      `# ${entities} x ${checks}, with ${Math.min(
        EXEMPTIONS,
        entities,
      )} exemptions and ${CAMPAIGNS} campaigns`,
      `PostgreSQL ${machine.versions.PostgreSQL}, ${machine.shape}, load ${machine.load} at the beginning; medians of ${rounds} rounds by turns.`,
      renderComparison(compared),
      '## What is asked only then',
      await measureQuestions(sides[2].system),
    ].join('\n\n');
    await mkdir(dirname(output), { recursive: true });
    await writeFile(output, `${text}\n`);
    process.stdout.write(`\n${text}\n`);
    return compared.every(({ isMet }) => isMet);
  } finally {
    await Promise.all(sides.map(({ system }) => system.stop()));
    await rm(directory, { recursive: true, force: true });
  }
}

run(process.env).then(
  isMet => process.exit(isMet ? 0 : 1),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
