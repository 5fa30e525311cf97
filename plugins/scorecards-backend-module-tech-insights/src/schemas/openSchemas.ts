import { LoggerService } from '@backstage/backend-plugin-api';
import { setTimeout } from 'node:timers/promises';
import { TechInsightsClient } from '../client/TechInsightsClient';
import { DatabaseSchemaStore } from './DatabaseSchemaStore';
import { RetrieverSchema } from './RetrieverSchema';

const PAUSE_MS = 500;

/**
 * What the retrievers declare now or, where Tech Insights does not answer in
 * time, what they declared last. Rules are checked against it before anything is
 * collected, and a start without it would make every check that reads these
 * facts invalid.
 */
export async function openSchemas(options: {
  client: Pick<TechInsightsClient, 'readSchemas'>;
  logger: LoggerService;
  store: DatabaseSchemaStore;
  /** How long Tech Insights, which may be starting as well, is waited for. */
  timeoutMs: number;
}): Promise<RetrieverSchema[]> {
  const { logger, store } = options;
  const failure = await refresh(options);
  const schemas = await store.listSchemas();
  if (failure !== undefined) {
    logger.warn(
      schemas.length > 0
        ? `The fact schemas of Tech Insights are those of last time: ${failure}`
        : `The fact schemas of Tech Insights are not known yet, so none of its facts can be read; restart this backend when it answers: ${failure}`,
    );
  }
  return schemas;
}

/** Keeps what Tech Insights declares; the answer is why it could not, if it could not. */
async function refresh(
  options: Parameters<typeof openSchemas>[0],
): Promise<string | undefined> {
  const { client, store, timeoutMs } = options;
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const leftMs = Math.max(1, deadline - Date.now());
    try {
      const sent = await client.readSchemas(AbortSignal.timeout(leftMs));
      await store.keepSchemas(sent);
      return undefined;
    } catch (error) {
      if (Date.now() + PAUSE_MS >= deadline) {
        return error instanceof Error ? error.message : String(error);
      }
    }
    await setTimeout(PAUSE_MS);
  }
}
