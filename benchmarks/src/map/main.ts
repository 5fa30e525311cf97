// The map alone; see benchmarks/README.md.
import { runMapBenchmark } from './runMapBenchmark';

runMapBenchmark({
  rounds: Number(process.env.KUMIKI_BENCH_ROUNDS ?? 3),
  say: message => process.stdout.write(`${message}\n`),
}).then(
  ({ markdown }) => process.stdout.write(`\n${markdown}\n`),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  },
);
