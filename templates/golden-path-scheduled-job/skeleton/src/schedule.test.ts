import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const schedule = JSON.parse(
  await readFile(new URL('../schedule.json', import.meta.url), 'utf8'),
);

test('the schedule has five fields', () => {
  assert.equal(schedule.schedule.split(' ').length, 5);
});

test('the time zone exists', () => {
  const { timeZone } = schedule;
  assert.doesNotThrow(() => new Intl.DateTimeFormat('en', { timeZone }));
});
