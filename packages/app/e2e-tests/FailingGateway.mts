import { createServer, request, Server } from 'node:http';

/** Passes requests on to a backend, except for those whose paths it lets fail. */
export class FailingGateway {
  readonly #server: Server;
  #fails: RegExp | undefined;

  static async start(options: { port: number; target: string; fails: RegExp }) {
    const gateway = new FailingGateway(options.target, options.fails);
    await new Promise<void>((resolve, reject) => {
      gateway.#server.once('error', reject);
      gateway.#server.listen(options.port, () => resolve());
    });
    return gateway;
  }

  private constructor(target: string, fails: RegExp) {
    this.#fails = fails;
    this.#server = createServer((incoming, answer) => {
      const path = incoming.url ?? '/';
      if (this.#fails?.test(path)) {
        answer.writeHead(503).end();
        return;
      }
      const { method, headers } = incoming;
      const passed = request(
        new URL(path, target),
        { method, headers },
        given => {
          answer.writeHead(given.statusCode ?? 502, given.headers);
          given.pipe(answer);
        },
      );
      passed.on('error', () => answer.writeHead(502).end());
      incoming.pipe(passed);
    });
  }

  /** Lets nothing fail any more. */
  repair() {
    this.#fails = undefined;
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise(resolve => {
      this.#server.close(resolve);
    });
  }
}
