import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createServer } from './createServer.ts';

test('says that it is well', async () => {
  const answer = await createServer({}).inject('/health');
  assert.equal(answer.statusCode, 200);
  assert.deepEqual(answer.json(), { status: 'ok' });
});

test('greets by name, in any script', async () => {
  const answer = await createServer({}).inject(
    `/greetings/${encodeURIComponent('さくら組')}`,
  );
  assert.deepEqual(answer.json(), { greeting: 'Hello, さくら組' });
});

test('refuses a name that is too long', async () => {
  const answer = await createServer({}).inject(`/greetings/${'a'.repeat(51)}`);
  assert.equal(answer.statusCode, 400);
});

test('logs structured lines with the id of the request', async () => {
  const lines: Record<string, unknown>[] = [];
  const stream = { write: (line: string) => lines.push(JSON.parse(line)) };
  const server = createServer({ logger: { level: 'info', stream } });
  await server.inject({
    url: '/greetings/Aya',
    headers: { 'x-request-id': 'request-7' },
  });
  const line = lines.find(({ msg }) => msg === 'greeted somebody');
  assert.equal(line?.reqId, 'request-7');
  assert.equal(line?.length, 3);
});
