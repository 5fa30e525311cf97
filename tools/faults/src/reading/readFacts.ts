import { Agent } from 'node:http';
import { sendRequest } from '../http/sendRequest';
import { READER_TOKEN } from '../world/writeConfig';

/** What one provider knows about an entity, as a reader is told. */
export interface ReadFacts {
  observedAt?: string;
  isFailed: boolean;
  values: Record<string, unknown>;
}

interface FactsBody {
  providers: {
    provider: string;
    observedAt?: string;
    error?: object;
    facts: { name: string; value?: unknown }[];
  }[];
}

const AT_ONCE = 8;

/** Facts of entities by provider, over HTTP. */
export async function readFacts(
  port: number,
  refs: readonly string[],
): Promise<Map<string, Record<string, ReadFacts>>> {
  const agent = new Agent({ keepAlive: true });
  const read = new Map<string, Record<string, ReadFacts>>();
  const waiting = [...refs];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let ref = waiting.pop(); ref; ref = waiting.pop()) {
        read.set(ref, await readEntity(port, agent, ref));
      }
    }),
  );
  agent.destroy();
  return read;
}

async function readEntity(
  port: number,
  agent: Agent,
  ref: string,
): Promise<Record<string, ReadFacts>> {
  const path = ref.replace(':', '/');
  const answer = await sendRequest({
    ...{ port, agent },
    path: `/api/scorecards/entities/${path}/facts`,
    token: READER_TOKEN,
  });
  if (!('status' in answer) || answer.status !== 200) {
    throw new Error(`the facts of ${ref}: ${JSON.stringify(answer)}`);
  }
  const { providers } = answer.body as FactsBody;
  return Object.fromEntries(
    providers.map(({ provider, observedAt, error, facts }) => [
      provider,
      {
        observedAt,
        isFailed: Boolean(error),
        values: Object.fromEntries(
          // They are named in full, such as facts.deploys.count.
          facts.map(it => [it.name.split('.').at(-1), it.value]),
        ),
      },
    ]),
  );
}
