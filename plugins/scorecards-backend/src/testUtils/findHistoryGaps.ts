import { Knex } from 'knex';
import { unpackStates } from '../database/results/packStates';

/**
 * Finds where the stored history contradicts itself: a change that does not
 * begin where the one before ended or that changes nothing, and a result whose
 * level or state of a check is not what the last change led to.
 *
 * @param database - that of the plugin
 * @returns a sentence for each contradiction
 * @public
 */
export async function findHistoryGaps(database: Knex): Promise<string[]> {
  const gaps: string[] = [];
  const levels = new Map<string, string | null>();
  for (const row of await database('level_changes').orderBy('id')) {
    const key = `${row.scorecard} ${row.entity}`;
    if ((levels.get(key) ?? null) !== row.from_level) {
      gaps.push(`level of ${key} begins at ${row.from_level}`);
    }
    if (row.from_level === row.to_level) {
      gaps.push(`level of ${key} changes to what it was`);
    }
    levels.set(key, row.to_level);
  }
  const states = new Map<string, string | null>();
  for (const row of await database('transitions').orderBy('id')) {
    const key = `${row.scorecard} ${row.entity} ${row.check_id}`;
    if (states.has(key) && states.get(key) !== row.from_state) {
      gaps.push(`${key} begins at ${row.from_state}`);
    }
    if (row.from_state === row.to_state) {
      gaps.push(`${key} changes to what it was`);
    }
    states.set(key, row.to_state);
  }
  const results = await database('results').join(
    'check_names',
    'check_names.id',
    'results.names_id',
  );
  for (const row of results) {
    const key = `${row.scorecard} ${row.entity}`;
    if (levels.get(key) !== row.level) {
      gaps.push(`${key} is ${row.level} without a change to it`);
    }
    for (const [check, state] of Object.entries(
      unpackStates(row.states, JSON.parse(row.names_json)).states,
    )) {
      // What a check was found to be at first is in no change.
      const last = states.get(`${key} ${check}`) ?? state;
      if (last !== state) {
        gaps.push(`${key} ${check} is ${state} and changed to ${last}`);
      }
    }
  }
  return gaps;
}
