import { Knex } from 'knex';
import { Change, describeChange } from './describeChange';

/** Of changes that were published, those that the history does not have. */
export async function findUnkept(
  database: Knex,
  published: Iterable<string>,
): Promise<string[]> {
  const key = { at: 'at', scorecard: 'scorecard', entity: 'entity' };
  const levels: Change[] = await database('level_changes').select({
    ...key,
    ...{ from: 'from_level', to: 'to_level' },
  });
  const states: Change[] = await database('transitions').select({
    ...key,
    ...{ check: 'check_id', from: 'from_state', to: 'to_state' },
  });
  const kept = new Set([...levels, ...states].map(describeChange));
  return [...published].filter(change => !kept.has(change));
}
