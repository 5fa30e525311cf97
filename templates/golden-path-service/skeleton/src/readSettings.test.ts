import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from './readSettings.ts';

test('has settings that work without an environment', () => {
  assert.deepEqual(readSettings({}), {
    host: '0.0.0.0',
    port: 8080,
    logLevel: 'info',
  });
});

for (const PORT of ['http', '-1', '65536', '80.5']) {
  test(`refuses the port ${PORT}`, () => {
    assert.throws(() => readSettings({ PORT }), /PORT is no port/);
  });
}
