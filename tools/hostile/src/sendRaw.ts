import { once } from 'node:events';
import { IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { HostileRequest } from './HostileRequest';

/** What came back. */
export interface RawAnswer {
  status: number;
  type: string;
  text: string;
}

/** How long an answer may take before it counts as none. */
const PATIENCE_MS = 15_000;

/**
 * Sends a request as it is written.
 * @throws where no answer comes in time
 */
export async function sendRaw(
  origin: string,
  { method, path, headers, body }: HostileRequest,
): Promise<RawAnswer> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const sent = request(new URL(origin), {
    method,
    path,
    headers:
      body === undefined
        ? headers
        : { 'content-length': String(Buffer.byteLength(body)), ...headers },
    signal,
  });
  // Where the answer comes before all of the body is read, it is the answer that counts.
  const [response]: IncomingMessage[] = await Promise.all([
    once(sent, 'response'),
    sent.end(body),
  ]).then(([answers]) => answers);
  const text = (await buffer(response)).toString('utf8');
  return {
    status: response.statusCode ?? 0,
    type: response.headers['content-type'] ?? '',
    text,
  };
}
