import { Server } from 'node:http';
import { sendRaw } from './sendRaw';

/** Where requests go, and what is secret in them. */
export interface SecretiveCallerOptions {
  server: Server;
  /** Before every path. */
  basePath: string;
  secret: string;
  /** The header `Authorization` of every request that brings none of its own. */
  authorization: string;
}

/** Has a secret in every request, and keeps all that it is answered. */
export class SecretiveCaller {
  readonly #options: SecretiveCallerOptions;
  /** The bodies of all answers. */
  readonly answers: string[] = [];

  static create(options: SecretiveCallerOptions) {
    return new SecretiveCaller(options);
  }

  private constructor(options: SecretiveCallerOptions) {
    this.#options = options;
  }

  /** The status of the answer. */
  async send(
    method: 'GET' | 'POST',
    path: string,
    { authorization, body }: { authorization?: string; body?: object } = {},
  ): Promise<number> {
    const { basePath, secret, server } = this.#options;
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { status, text } = await sendRaw(`http://localhost:${port}`, {
      method,
      path: `${basePath}${path}`,
      headers: {
        authorization: authorization ?? this.#options.authorization,
        cookie: `session=${secret}`,
        'content-type': 'application/json',
        'x-api-key': secret,
      },
      body: body && JSON.stringify(body),
    });
    this.answers.push(text);
    return status;
  }
}
