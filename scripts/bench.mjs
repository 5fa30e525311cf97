// npm run bench: what judging and reading take on PostgreSQL, beside what they have to take.
// Ends with 1 where a target is missed. See benchmarks/README.md.
import { prepare, run } from './lib/toolchain.mjs';

await prepare(import.meta.url);
const { startPostgres } = await import('./lib/postgres.mjs');

const postgres = await startPostgres();
let code = 1;
try {
  code = await run(
    process.execPath,
    [
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      'benchmarks/src/main.ts',
    ],
    { env: { KUMIKI_BENCH_DATABASE: postgres.connectionString } },
  );
} finally {
  await postgres.stop();
}
process.exit(code);
