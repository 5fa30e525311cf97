// npm run verify: everything that has to hold, on SQLite and PostgreSQL and in a real browser.
// The last line is the total: `N passed, N failed`.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { local, prepare, root, run } from './lib/toolchain.mjs';

await prepare(import.meta.url);
const { CHROMIUM_MISSING, findChromium } = await import('./lib/browser.mjs');
const { startPostgres } = await import('./lib/postgres.mjs');

if (!findChromium()) {
  console.error(CHROMIUM_MISSING);
  process.exit(1);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

/** A check that holds or not; it counts as no test, but its failure counts. */
async function check(name, command, args, { env, isBesideOthers } = {}) {
  const began = Date.now();
  const output = [];
  if (!isBesideOthers) {
    console.log(`\n=== ${name}`);
  }
  const code = await run(command, args, {
    env,
    ...(isBesideOthers && { onOutput: chunk => output.push(chunk) }),
  });
  if (isBesideOthers) {
    console.log(`\n=== ${name}\n${Buffer.concat(output)}`.trimEnd());
  }
  console.log(
    `=== ${name}: ${code === 0 ? 'ok' : 'FAILED'} in ${Math.round(
      (Date.now() - began) / 1000,
    )} s`,
  );
  if (code !== 0) {
    failures.push(name);
  }
  return code === 0;
}

/** A test runner; what it reports is added to the total. */
async function tests(name, command, args, env, report, count) {
  await rm(report, { force: true });
  const ok = await check(name, command, args, { env });
  const counted = await readFile(report, 'utf8').then(
    text => count(JSON.parse(text)),
    () => ({ passed: 0, failed: 0, skipped: 0 }),
  );
  for (const key of Object.keys(total)) {
    total[key] += counted[key];
  }
  // A runner that ended badly without naming a failed test has still failed.
  if (!ok && counted.failed === 0) {
    total.failed += 1;
  }
}

await mkdir(local, { recursive: true });
const cli = join(root, 'node_modules', '.bin', 'backstage-cli');

await check('generated files are up to date', process.execPath, [
  'scripts/generate-openapi.mjs',
  '--check',
]);
await check('package metadata', cli, ['repo', 'fix', '--publish', '--check']);
await check('where the packages come from', process.execPath, [
  'scripts/set-owner.mjs',
  '--check',
]);
// In full, because the API reports compare what it leaves.
await rm(join(root, 'dist-types'), { recursive: true, force: true });
// The type check uses one core alone.
const beside = { isBesideOthers: true };
await Promise.all([
  check('type check', 'yarn', ['tsc'], beside).then(() =>
    check(
      ...['API reports', process.execPath],
      ['scripts/api-reports.mjs', '--check'],
      beside,
    ),
  ),
  check('lint', cli, ['repo', 'lint', '--max-warnings', '0'], beside)
    .then(() => check('unused code', 'yarn', ['unused'], beside))
    .then(() =>
      check('wording', process.execPath, ['scripts/check-words.mjs'], beside),
    )
    .then(() =>
      check('formatting', 'yarn', ['prettier', '--check', '.'], beside),
    ),
]);
total.failed += failures.length;

const postgres = await startPostgres();
try {
  const report = join(local, 'jest.json');
  await tests(
    'unit and integration tests, SQLite and PostgreSQL',
    cli,
    [
      ...['repo', 'test', '--maxWorkers=2', '--json'],
      // Five seconds are not enough for what compiles a backend first, beside another.
      ...['--testTimeout=30000', `--outputFile=${report}`],
    ],
    {
      CI: '1',
      BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING:
        postgres.connectionString,
    },
    report,
    result => ({
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      skipped: result.numPendingTests + result.numTodoTests,
    }),
  );
} finally {
  await postgres.stop();
}

if (!(await check('production build', cli, ['repo', 'build', '--all']))) {
  total.failed += 1;
}

const report = join(local, 'playwright.json');
await tests(
  'browser tests',
  'yarn',
  ['playwright', 'test'],
  { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  report,
  ({ stats }) => ({
    // A test that passed only on a second try has not passed.
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }),
);

if (failures.length) {
  console.log(`\nFailed: ${failures.join(' · ')}`);
}
console.log(
  `${total.passed} passed, ${total.failed} failed${
    total.skipped ? `, ${total.skipped} skipped` : ''
  }`,
);
process.exit(total.failed ? 1 : 0);
