// Kumiki beside Tech Insights and the floor. Ends with 1 where a target is missed; see README.md.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
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
  const machine = await describeMachine(options.connectionString);
  const results: ConfigurationResult[] = [];
  let isMet = false;
  await mkdir(dirname(options.output), { recursive: true });
  for (const configuration of options.configurations) {
    const { engine, entities, checks } = configuration;
    const say = (message: string) => {
      const seconds = Math.round((performance.now() - began) / 1000);
      process.stdout.write(
        `${seconds} s: ${engine}:${entities}:${checks}: ${message}\n`,
      );
    };
    results.push(await runConfiguration(options, configuration, say));
    // After each, so that there is something to look at before the end.
    const minutes = (performance.now() - began) / 60_000;
    const { rounds } = options;
    const rendered = renderResults({ results, rounds, machine, minutes });
    await writeFile(options.output, rendered.text);
    isMet = rendered.isMet;
  }
  process.stdout.write(`\n${await readFile(options.output, 'utf8')}\n`);
  return isMet;
}

run().then(
  isMet => process.exit(isMet ? 0 : 1),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
