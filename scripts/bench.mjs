// npm run bench: what judging and reading take on PostgreSQL, beside what they have to take, and what drawing takes.
// Ends with 1 where a target is missed. See benchmarks/README.md.
import { prepare, run } from './lib/toolchain.mjs';

await prepare(import.meta.url);
const { CHROMIUM_ARGS, CHROMIUM_MISSING, findChromium } = await import(
  './lib/browser.mjs'
);
const { buildApp } = await import('./lib/instance.mjs');
const { startPostgres } = await import('./lib/postgres.mjs');

const {
  KUMIKI_BENCH_ONLY: only,
  KUMIKI_BENCH_SYSTEMS: systems,
  KUMIKI_BENCH_MAP: map = only || systems ? '0' : '1',
} = process.env;

const chromium = findChromium();
if (['map', 'heat-map', 'history'].includes(only) || map === '1') {
  if (!chromium) {
    console.error(CHROMIUM_MISSING);
    process.exit(1);
  }
  // Before anything is measured, and not beside it.
  await buildApp();
}

const bench = (program, env) =>
  run(
    process.execPath,
    ['--require', '@backstage/cli/config/nodeTransform.cjs', program],
    {
      env: {
        ...(chromium && { KUMIKI_CHROMIUM: chromium }),
        KUMIKI_CHROMIUM_ARGS: CHROMIUM_ARGS.join(' '),
        ...env,
      },
    },
  );

if (only === 'map') {
  process.exit(await bench('benchmarks/src/map/main.ts'));
}
if (only === 'heat-map') {
  process.exit(await bench('benchmarks/src/heatMap/main.ts'));
}
if (only === 'history') {
  process.exit(await bench('benchmarks/src/history/main.ts'));
}
const postgres = await startPostgres();
let code = 1;
try {
  code = await bench('benchmarks/src/main.ts', {
    KUMIKI_BENCH_DATABASE: postgres.connectionString,
  });
} finally {
  await postgres.stop();
}
process.exit(code);
