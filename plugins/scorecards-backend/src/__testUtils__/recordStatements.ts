import { Knex } from 'knex';

/** The statements that a piece of work sends, without those that begin and end transactions. */
export async function recordStatements(
  database: Knex,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const statements: string[] = [];
  const onQuery = ({ sql }: { sql: string }) => {
    if (!/^(begin|commit|rollback)/i.test(sql)) {
      statements.push(sql);
    }
  };
  database.on('query', onQuery);
  try {
    await work();
  } finally {
    database.removeListener('query', onQuery);
  }
  return statements;
}
