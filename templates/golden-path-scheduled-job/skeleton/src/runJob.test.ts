import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { pino } from 'pino';
import { ExitCode } from './ExitCode.ts';
import { runJob } from './runJob.ts';

const now = new Date('2026-11-22T03:00:00Z');
let RESULTS: string;
let lines: Record<string, unknown>[];

beforeEach(async () => {
  RESULTS = await mkdtemp(join(tmpdir(), 'results-'));
  lines = [];
});
afterEach(() => rm(RESULTS, { recursive: true }));

function run(
  readNumbers: (day: string) => Promise<number[]>,
  environment: Record<string, string> = {},
) {
  const stream = { write: (line: string) => lines.push(JSON.parse(line)) };
  return runJob({
    environment: { RESULTS, ...environment },
    now,
    readNumbers,
    log: pino({ level: 'info' }, stream),
  });
}

const result = async () =>
  JSON.parse(await readFile(join(RESULTS, '2026-11-21.json'), 'utf8'));

test('writes the sum of yesterday and says so in a structured line', async () => {
  assert.equal(await run(async () => [1, 2]), ExitCode.done);
  assert.deepEqual(await result(), { day: '2026-11-21', sum: 3 });
  assert.equal(lines[0]?.day, '2026-11-21');
  assert.equal(lines[0]?.outcome, 'written');
});

test('changes nothing when it is run again', async () => {
  await run(async () => [1, 2]);
  assert.equal(await run(async () => [40]), ExitCode.done);
  assert.deepEqual(await result(), { day: '2026-11-21', sum: 3 });
  assert.equal(lines[1]?.outcome, 'already there');
});

test('may be tried again after a failure, and has left nothing behind', async () => {
  const failing = async () => {
    throw new Error('the database is away');
  };
  assert.equal(await run(failing), ExitCode.tryAgain);
  assert.deepEqual(await readdir(RESULTS), []);
  assert.equal(await run(async () => [5]), ExitCode.done);
  assert.deepEqual(await result(), { day: '2026-11-21', sum: 5 });
});

for (const DAY of ['yesterday', '2026-02-30', '']) {
  test(`asks for a person where the day is '${DAY}'`, async () => {
    const code = await run(async () => [1], { DAY });
    assert.equal(code, ExitCode.needsAPerson);
    assert.deepEqual(await readdir(RESULTS), []);
  });
}
