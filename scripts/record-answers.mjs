// node scripts/record-answers.mjs: asks the routes of the scorecards backend about the company of tools/company,
// and keeps the answers for the tests of the frontend. A test of the backend fails when they are out of date.
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { prepare, root } from './lib/toolchain.mjs';

await prepare(import.meta.url);

const ANSWERS = join(root, 'tools/company/src/generated/answers.json');

const { stdout } = await promisify(execFile)(
  process.execPath,
  [
    '--require',
    '@backstage/cli/config/nodeTransform.cjs',
    'plugins/scorecards-backend/src/__testUtils__/recording/writeAnswers.ts',
    JSON.stringify({ client: 'better-sqlite3', connection: ':memory:' }),
  ],
  { cwd: root, maxBuffer: 64 * 1024 * 1024 },
);
const answers = JSON.parse(stdout);
await mkdir(dirname(ANSWERS), { recursive: true });
await writeFile(ANSWERS, `${JSON.stringify(answers, undefined, 1)}\n`);
console.log(`Recorded ${answers.length} answers`);
