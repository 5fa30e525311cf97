import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { FakeRepository } from './FakeRepository';

/** What a server answers. */
export interface Answer {
  status?: number;
  json?: unknown;
  bytes?: Buffer;
}

/** What a server is asked. */
export interface Asked {
  method: string;
  /** Parts of the path that the route names. */
  parts: string[];
  query: URLSearchParams;
  body: any;
}

/** `GET /repos/:/:`, in which each `:` is a part of the path, decoded. */
export type Routes = Record<string, (asked: Asked) => Answer>;

/** The token with which tests ask. */
export const TOKEN = 'token-of-the-integration';

/** A server on this machine that speaks the API of an SCM, with repositories in memory. */
export abstract class FakeScm {
  readonly repositories = new Map<string, FakeRepository>();
  /** What was asked, such as `POST /repos/acme/catalog/pulls`. */
  readonly requests: string[] = [];
  /** Answers instead of the server, where it gives something. */
  intercept: ((request: string) => Answer | undefined) | undefined;
  /** Something that happens elsewhere once a file has been read. */
  afterRead: (() => void) | undefined;
  #server: Server | undefined;

  protected abstract readonly routes: Routes;

  async start(): Promise<string> {
    this.#server = createServer(async (request, response) => {
      const {
        status = 200,
        json,
        bytes,
      } = await this.#answer(request).catch(error => ({
        status: 500,
        json: { message: String(error) },
        bytes: undefined,
      }));
      if (bytes) {
        response.writeHead(status, { 'content-type': 'text/plain' });
        response.end(bytes);
      } else {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(json ?? {}));
      }
    });
    await new Promise<void>(resolve =>
      this.#server?.listen(0, '127.0.0.1', resolve),
    );
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise(resolve => this.#server?.close(resolve));
  }

  reset(repositories: Record<string, FakeRepository>): void {
    this.repositories.clear();
    for (const [name, repository] of Object.entries(repositories)) {
      this.repositories.set(name, repository);
    }
    this.requests.length = 0;
    this.intercept = undefined;
    this.afterRead = undefined;
  }

  /** Once, after a file was read. */
  protected wasRead(): void {
    const { afterRead } = this;
    this.afterRead = undefined;
    afterRead?.();
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '', 'http://localhost');
    const method = request.method ?? 'GET';
    const said = `${method} ${decodeURIComponent(url.pathname)}`;
    this.requests.push(said);
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    if (!/^(Bearer|token) token-/.test(request.headers.authorization ?? '')) {
      return { status: 401, json: { message: 'Bad credentials' } };
    }
    const intercepted = this.intercept?.(said);
    if (intercepted) {
      return intercepted;
    }
    const text = Buffer.concat(chunks).toString('utf8');
    for (const [route, handler] of Object.entries(this.routes)) {
      const [routeMethod, pattern] = route.split(' ');
      const match = new RegExp(
        `^${pattern.replace(/\*/g, '(.+)').replace(/:/g, '([^/]+)')}$`,
      ).exec(url.pathname);
      if (match && routeMethod === method) {
        return handler({
          method,
          parts: match.slice(1).map(decodeURIComponent),
          query: url.searchParams,
          body: text ? JSON.parse(text) : {},
        });
      }
    }
    return { status: 404, json: { message: `No route for ${said}` } };
  }
}

export const NOT_FOUND: Answer = {
  status: 404,
  json: { message: 'Not Found' },
};
