import { Knex } from 'knex';

const COLUMNS: Record<string, string[]> = {
  facts: ['observed_at', 'collected_at'],
  results: ['judged_at', 'first_judged_at'],
  transitions: ['at'],
  level_changes: ['at'],
};
const TOLERANCE_MS = 10_000;
/** The longest claim is that of asking: five seconds and a minute. */
const CLAIM_MS = 65_000;

/** Moments in the database that have not come yet, by table and column. */
export async function findFutureMoments(database: Knex): Promise<string[]> {
  const latest = new Date(Date.now() + TOLERANCE_MS).toISOString();
  const found: string[] = [];
  const count = async (table: string, column: string, after: string) => {
    const [{ rows }] = await database(table)
      .where(column, '>', after)
      .count({ rows: '*' });
    if (Number(rows) > 0) {
      found.push(`${rows} x ${table}.${column}`);
    }
  };
  for (const [table, columns] of Object.entries(COLUMNS)) {
    for (const column of columns) {
      await count(table, column, latest);
    }
  }
  const claimed = new Date(Date.now() + CLAIM_MS + TOLERANCE_MS).toISOString();
  await count('collect_queue', 'claimed_until', claimed);
  await count('judge_queue', 'claimed_until', claimed);
  return found;
}
