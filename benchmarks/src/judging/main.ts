// Judges 10,000 entities by 50 checks on PostgreSQL beside what has to be done in any case.
import { loadavg } from 'node:os';
import { compareVerdicts } from './compareVerdicts';
import { Floor } from './Floor';
import { judgeRounds } from './judgeRounds';
import { openSystem } from './openSystem';
import { printJudging } from './printJudging';
import { printReads } from './printReads';

async function run(connectionString: string, rounds: number): Promise<void> {
  const load = () => loadavg()[0].toFixed(1);
  const began = load();
  const system = await openSystem(connectionString);
  try {
    const floor = await Floor.create(system.database);
    const found = await judgeRounds(system, floor, rounds);
    const compared = await compareVerdicts(system);
    const isMet = printJudging(found);
    await printReads(system, floor);
    process.stdout.write(
      `\n${compared.toLocaleString(
        'en-US',
      )} verdicts are those of the floor. Node.js ${
        process.version
      }, medians of ${rounds} rounds by turns, load ${began} to ${load()}.\n`,
    );
    process.exitCode = isMet ? 0 : 1;
  } finally {
    await system.database.destroy();
  }
}

run(
  process.env.KUMIKI_BENCH_DATABASE ?? '',
  Number(process.env.KUMIKI_BENCH_ROUNDS ?? 5),
).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
