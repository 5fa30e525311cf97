import { createServer } from './createServer.ts';
import { readSettings } from './readSettings.ts';

const { host, port, logLevel } = readSettings(process.env);
const server = createServer({ logger: { level: logLevel } });

// The platform sends SIGTERM before it stops the container: requests that began are answered.
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => {
    server.log.info({ signal }, 'stopping');
    server.close().then(
      () => process.exit(0),
      error => {
        server.log.error(error);
        process.exit(1);
      },
    );
  });
}

await server.listen({ host, port });
