import { isOneOf, rowsFrom } from '@kumiki/backend-database';
import { Knex } from 'knex';

/**
 * The numbers of texts in a table that has each of them once; new ones are
 * added. Texts that are there already cost one statement.
 */
export async function findOrAdd(
  tx: Knex,
  place: { table: 'senders' | 'sources'; column: 'subject' | 'name' },
  texts: Iterable<string>,
): Promise<Map<string, number>> {
  const { table, column } = place;
  const wanted = [...new Set(texts)].sort();
  const read = async () => {
    const rows: { id: number; text: string }[] = await tx(table)
      .select('id', { text: column })
      .whereRaw(isOneOf(tx, column, wanted));
    return new Map(rows.map(({ id, text }) => [text, id]));
  };
  const found = await read();
  const missing = wanted.filter(text => !found.has(text));
  if (missing.length === 0) {
    return found;
  }
  await tx.raw(
    `insert into ?? (${column}) select ${column} from ? where true
     on conflict (${column}) do nothing`,
    [
      table,
      rowsFrom(
        tx,
        { [column]: 'text' },
        missing.map(text => ({ [column]: text })),
      ),
    ],
  );
  return await read();
}
