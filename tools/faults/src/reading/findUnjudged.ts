import { sendRequest } from '../http/sendRequest';
import { componentRefs } from '../world/organisation';
import { READER_TOKEN } from '../world/writeConfig';
import { ReadFacts, readFacts } from './readFacts';

type States = Record<string, string>;

/** Components whose stored result is not what the stored facts make of it. */
export async function findUnjudged(port: number): Promise<string[]> {
  const states = await readStates(port);
  const facts = await readFacts(port, componentRefs);
  return componentRefs.filter(ref => {
    const { catalog, deploys, documents } = facts.get(ref) ?? {};
    const expected: States = {
      owned: stateBy(catalog, it => it.ownerResolves === true),
      documented: stateBy(documents, it => Number(it.pages) > 10),
      even: stateBy(deploys, it => Number(it.count) % 2 === 0),
    };
    const stored = states.get(ref);
    return Object.entries(expected).some(
      ([check, state]) => stored?.[check] !== state,
    );
  });
}

function stateBy(
  facts: ReadFacts | undefined,
  passes: (values: Record<string, unknown>) => boolean,
): string {
  // What was observed before a failure is good until it is too old.
  if (facts?.observedAt) {
    return passes(facts.values) ? 'pass' : 'fail';
  }
  return facts?.isFailed ? 'error' : 'unknown';
}

async function readStates(port: number): Promise<Map<string, States>> {
  const answer = await sendRequest({
    port,
    path: '/api/scorecards/scorecards/default/delivery/results?limit=500',
    token: READER_TOKEN,
  });
  if (!('status' in answer)) {
    throw new Error(`results: ${answer.failure}`);
  }
  const { items = [] } = answer.body as {
    items?: { entity: string; states: States }[];
  };
  return new Map(items.map(({ entity, states }) => [entity, states]));
}
