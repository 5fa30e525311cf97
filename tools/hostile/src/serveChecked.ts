import { wrapServer } from '@backstage/backend-openapi-utils/testUtils';
import express from 'express';

/**
 * Serves the app behind a proxy that fails the test when a request or a JSON
 * answer is not as the specification says.
 *
 * @returns the address of the proxy
 */
export async function serveChecked(app: express.Express): Promise<string> {
  // The proxy prefers IPv6 where the app answers there, and not every machine
  // knows localhost by that.
  const listen = app.listen.bind(app);
  app.listen = ((port: number) =>
    listen(port, '127.0.0.1')) as typeof app.listen;
  const server = await wrapServer(app);
  const address: unknown = server.address();
  // Up to Backstage 1.55 this was the address itself.
  return isSocketAddress(address)
    ? `http://${address.address}:${address.port}`
    : new URL(String(address)).origin;
}

function isSocketAddress(
  address: unknown,
): address is { address: string; port: number } {
  return typeof address === 'object' && address !== null && 'port' in address;
}
