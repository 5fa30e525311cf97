import {
  fastify,
  type FastifyInstance,
  type FastifyServerOptions,
} from 'fastify';

/** What a request for a greeting has to look like. */
const GREETING = {
  type: 'object',
  properties: { name: { type: 'string', maxLength: 50 } },
};

/** The service without a port, so that tests can ask it directly. */
export function createServer(
  options: Pick<FastifyServerOptions, 'logger'>,
): FastifyInstance {
  const server = fastify({
    logger: options.logger ?? false,
    // Kept where the caller sends one, so that a request can be followed through services.
    requestIdHeader: 'x-request-id',
  });

  // Asked by the platform; says that this process can answer, nothing about others.
  server.get('/health', { logLevel: 'warn' }, async () => ({ status: 'ok' }));

  server.get<{ Params: { name: string } }>(
    '/greetings/:name',
    { schema: { params: GREETING } },
    async request => {
      const { name } = request.params;
      request.log.info({ length: name.length }, 'greeted somebody');
      return { greeting: `Hello, ${name}` };
    },
  );

  return server;
}
