import { Agent, request } from 'node:http';

/** Nobody is kept waiting for longer, whatever is broken. */
export const PATIENCE_MS = 10_000;

/** What is sent. */
export interface SentRequest {
  port: number;
  path: string;
  token: string;
  /** Sent with POST where it is there and no method is named. */
  body?: object;
  method?: 'PUT' | 'DELETE';
  agent?: Agent;
}

/** What came back, or why nothing did. */
export type Answer = { ms: number } & (
  | { status: number; body: unknown }
  | { failure: 'no answer' | 'no connection' }
);

type Outcome =
  | { status: number; text: string }
  | { failure: 'no answer' | 'no connection' | 'idle connection closed' };

/** Sends a request and never throws. */
export async function sendRequest(sent: SentRequest): Promise<Answer> {
  const began = performance.now();
  let outcome = await trySending(sent);
  // A server may close an idle connection at the moment at which it is used
  // again; every client has to send anew then.
  while ('failure' in outcome && outcome.failure === 'idle connection closed') {
    outcome = await trySending(sent);
  }
  const ms = performance.now() - began;
  return 'status' in outcome
    ? { ms, status: outcome.status, body: parse(outcome.text) }
    : { ms, failure: outcome.failure as 'no answer' | 'no connection' };
}

async function trySending(sent: SentRequest): Promise<Outcome> {
  return await new Promise(resolve => {
    const body = sent.body && JSON.stringify(sent.body);
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: sent.port,
        path: sent.path,
        method: sent.method ?? (body ? 'POST' : 'GET'),
        agent: sent.agent,
        headers: {
          authorization: `Bearer ${sent.token}`,
          ...(body && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          }),
        },
      },
      incoming => {
        const chunks: Buffer[] = [];
        incoming.on('data', chunk => chunks.push(chunk));
        incoming.on('error', () => resolve({ failure: 'no connection' }));
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    const timer = setTimeout(() => {
      resolve({ failure: 'no answer' });
      outgoing.destroy();
    }, PATIENCE_MS);
    outgoing.on('error', (error: NodeJS.ErrnoException) =>
      resolve({
        failure:
          outgoing.reusedSocket && error.code === 'ECONNRESET'
            ? 'idle connection closed'
            : 'no connection',
      }),
    );
    outgoing.on('close', () => clearTimeout(timer));
    outgoing.end(body);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
