// The map alone; see benchmarks/README.md.
import { parseRounds } from '../driver/readOptions';
import { runMapBenchmark } from './runMapBenchmark';

runMapBenchmark({
  rounds: parseRounds(process.env.KUMIKI_BENCH_ROUNDS),
  say: message => process.stdout.write(`${message}\n`),
}).then(
  ({ markdown }) => process.stdout.write(`\n${markdown}\n`),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  },
);
