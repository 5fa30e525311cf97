import { Knex } from 'knex';
import { componentRefs } from '../world/organisation';

/** Components whose stored result is not what the stored facts make of it. */
export async function findUnjudged(database: Knex): Promise<string[]> {
  const [facts, results] = await Promise.all([
    database('facts').select('*'),
    database('results').select('*'),
  ]);
  const states = new Map<string, string>(
    results.map(({ entity, states: packed }) => [entity, packed]),
  );
  const byPair = new Map(
    facts.map(row => [`${row.provider} ${row.entity}`, row]),
  );
  const expected = (
    provider: string,
    entity: string,
    passes: (values: Record<string, number>) => boolean,
  ) => {
    const row = byPair.get(`${provider} ${entity}`);
    if (row?.error_message) {
      return 'e';
    }
    if (!row?.observed_at) {
      return 'u';
    }
    return passes(JSON.parse(row.values_json)) ? 'p' : 'f';
  };
  return componentRefs.filter(entity => {
    const documented = expected('documents', entity, it => it.pages > 10);
    const even = expected('deploys', entity, it => it.count % 2 === 0);
    const packed = states.get(entity) ?? '';
    return !(
      packed.includes(`;documented=${documented};`) &&
      packed.includes(`;even=${even};`)
    );
  });
}
