import { Knex } from 'knex';

/**
 * Runs a statement that the query builder cannot say, and gives its rows: the
 * drivers disagree about where they are.
 */
export async function readRows<Row>(statement: Knex.Raw): Promise<Row[]> {
  const answer: Row[] | { rows: Row[] } = await statement;
  return Array.isArray(answer) ? answer : answer.rows;
}
