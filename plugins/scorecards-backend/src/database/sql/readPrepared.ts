import { isError } from '@backstage/errors';
import { isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';

/** How PostgreSQL says that a prepared statement is on another connection. */
const ELSEWHERE = ['26000', '42P05'];

/** Databases behind a pooler that gives each statement any connection. */
const pooled = new WeakSet<Knex.Client>();

/**
 * Runs a statement that PostgreSQL parses and plans once for each connection,
 * which is most of what a short one takes. Behind a pooler that cannot prepare
 * statements it is planned every time.
 *
 * @param name - stands for this text alone, in all of the plugin
 */
export async function readPrepared<Row>(
  database: Knex,
  name: string,
  select: () => Knex.QueryBuilder,
): Promise<Row[]> {
  if (!isPostgres(database) || pooled.has(database.client)) {
    return await select();
  }
  try {
    return await select().options({ name: `scorecards-${name}` });
  } catch (error) {
    if (!isElsewhere(error)) {
      throw error;
    }
    pooled.add(database.client);
    return await select();
  }
}

function isElsewhere(error: unknown): boolean {
  return (
    isError(error) &&
    typeof error.code === 'string' &&
    ELSEWHERE.includes(error.code)
  );
}
