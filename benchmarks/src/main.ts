// Kumiki beside Tech Insights and the floor. Ends with 1 where a target is missed; see README.md.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BenchmarkOptions, readOptions } from './driver/readOptions';
import {
  ConfigurationResult,
  runConfiguration,
} from './driver/runConfiguration';
import { runMapBenchmark } from './map/runMapBenchmark';
import { describeMachine } from './report/describeMachine';
import { renderResults } from './report/renderResults';
import { HISTORY_HEADING, sectionOf, withSection } from './report/section';

type Say = (message: string) => void;

/** Prints what is going on, with the time since the beginning. */
function createSay(began: number) {
  return (what: string): Say =>
    message => {
      const seconds = Math.round((performance.now() - began) / 1000);
      process.stdout.write(`${seconds} s: ${what}: ${message}\n`);
    };
}

async function run(options: BenchmarkOptions): Promise<boolean> {
  const { configurations, output, rounds, withMap } = options;
  const began = performance.now();
  const sayOf = createSay(began);
  const machine = await describeMachine(options.connectionString);
  const results: ConfigurationResult[] = [];
  await mkdir(dirname(output), { recursive: true });
  // Measured by itself; see README.md.
  const before = await readFile(output, 'utf8').catch(() => '');
  const history = sectionOf(before, HISTORY_HEADING);
  // After each part, so that there is something to look at before the end.
  const write = async (map?: string) => {
    const minutes = (performance.now() - began) / 60_000;
    const found = { results, rounds, machine, minutes, map };
    const rendered = renderResults(found);
    const { text } = rendered;
    await writeFile(output, history ? withSection(text, history) : text);
    return rendered;
  };
  for (const configuration of configurations) {
    const { engine, entities, checks } = configuration;
    const say = sayOf(`${engine}:${entities}:${checks}`);
    results.push(await runConfiguration(options, configuration, say));
    await write();
  }
  const map = withMap
    ? await runMapBenchmark({ rounds, say: sayOf('map') })
    : undefined;
  const { text, isMet } = await write(map?.markdown);
  process.stdout.write(`\n${text}\n`);
  return isMet;
}

run(readOptions(process.env)).then(
  isMet => process.exit(isMet ? 0 : 1),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
