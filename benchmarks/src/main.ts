// Kumiki beside Tech Insights and the floor. Ends with 1 where a target is missed; see README.md.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readOptions } from './driver/readOptions';
import {
  ConfigurationResult,
  runConfiguration,
} from './driver/runConfiguration';
import { describeMachine } from './report/describeMachine';
import { renderResults } from './report/renderResults';

async function run(): Promise<boolean> {
  const options = readOptions(process.env);
  const began = performance.now();
  const results: ConfigurationResult[] = [];
  for (const configuration of options.configurations) {
    const { engine, entities, checks } = configuration;
    const name = `${engine}, ${entities} entities, ${checks} checks`;
    const say = (message: string) => {
      const seconds = Math.round((performance.now() - began) / 1000);
      process.stdout.write(`${seconds} s: ${name}: ${message}\n`);
    };
    results.push(await runConfiguration(options, configuration, say));
  }
  const { text, isMet } = renderResults({
    results,
    rounds: options.rounds,
    machine: await describeMachine(options.connectionString),
    minutes: (performance.now() - began) / 60_000,
  });
  await mkdir(dirname(options.output), { recursive: true });
  await writeFile(options.output, text);
  process.stdout.write(`\n${text}\n`);
  return isMet;
}

run().then(
  isMet => process.exit(isMet ? 0 : 1),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
