import { Agent, IncomingMessage, request } from 'node:http';
import { once } from 'node:events';

/** What is asked for. */
export interface Call {
  path: string;
  /** Sent as JSON in a POST; a GET where it is absent. */
  body?: object;
}

/** Asks one system with a token over connections that are kept. */
export class HttpClient {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #port: number;
  readonly #token: string;

  static create(options: { port: number; token: string }) {
    return new HttpClient(options.port, options.token);
  }

  private constructor(port: number, token: string) {
    this.#port = port;
    this.#token = token;
  }

  /** The whole answer, which has to be a good one. */
  async ask({ path, body }: Call): Promise<Buffer> {
    const content = body && JSON.stringify(body);
    const sent = request({
      agent: this.#agent,
      host: '127.0.0.1',
      port: this.#port,
      path,
      method: content ? 'POST' : 'GET',
      headers: {
        Authorization: `Bearer ${this.#token}`,
        ...(content && {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(content),
        }),
      },
    });
    sent.end(content);
    const [response]: IncomingMessage[] = await once(sent, 'response');
    const chunks: Buffer[] = [];
    response.on('data', chunk => chunks.push(chunk));
    await once(response, 'end');
    const answer = Buffer.concat(chunks);
    if (response.statusCode !== 200) {
      throw new Error(
        `${path} answered ${response.statusCode}: ${answer.subarray(0, 500)}`,
      );
    }
    return answer;
  }

  close(): void {
    this.#agent.destroy();
  }
}
