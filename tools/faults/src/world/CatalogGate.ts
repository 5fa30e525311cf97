import { createServer, request, Server } from 'node:http';
import { AddressInfo } from 'node:net';

const UNAVAILABLE = JSON.stringify({
  error: {
    name: 'ServiceUnavailableError',
    message: 'The catalog is unavailable',
  },
  response: { statusCode: 503 },
});

/** Stands between a replica and its catalog, and can shut. */
export class CatalogGate {
  readonly #server: Server;
  readonly #toPort: number;
  isShut = false;
  refused = 0;

  static async create(options: { toPort: number }) {
    const gate = new CatalogGate(options.toPort);
    await new Promise<void>(resolve =>
      gate.#server.listen(0, '127.0.0.1', resolve),
    );
    return gate;
  }

  private constructor(toPort: number) {
    this.#toPort = toPort;
    this.#server = createServer((incoming, outgoing) => {
      if (this.isShut) {
        this.refused += 1;
        outgoing.writeHead(503, { 'content-type': 'application/json' });
        outgoing.end(UNAVAILABLE);
        return;
      }
      const { method, headers, url: path } = incoming;
      const onward = request(
        { host: '127.0.0.1', port: this.#toPort, path, method, headers },
        answer => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        },
      );
      onward.on('error', () => outgoing.destroy());
      incoming.pipe(onward);
    });
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
