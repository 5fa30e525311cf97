import { sendRequest } from '../http/sendRequest';
import { READER_TOKEN } from '../world/writeConfig';
import { Acknowledgements } from './Acknowledgements';

interface FactsBody {
  providers?: {
    provider: string;
    observedAt?: string;
    facts: { name: string; value?: unknown }[];
  }[];
}

/**
 * Observations that were acknowledged and are not to be read over HTTP: what is
 * there is older, or is another one of the same moment.
 */
export async function findLost(
  acknowledgements: Acknowledgements,
  port: number,
): Promise<string[]> {
  const lost: string[] = [];
  for (const { entity, observedAt, count } of acknowledgements.newest) {
    const [kind, name] = entity.split(/:default\//);
    const answer = await sendRequest({
      port,
      path: `/api/scorecards/entities/${kind}/default/${name}/facts`,
      token: READER_TOKEN,
    });
    const body = ('body' in answer ? answer.body : {}) as FactsBody;
    const read = body.providers?.find(it => it.provider === 'deploys');
    const [fact] = read?.facts ?? [];
    const isThere =
      (read?.observedAt ?? '') > observedAt ||
      (read?.observedAt === observedAt && fact?.value === count);
    if (!isThere) {
      lost.push(
        `${entity}: ${count} of ${observedAt}; there is ${fact?.value} of ${read?.observedAt}`,
      );
    }
  }
  return lost;
}
