import { Knex } from 'knex';

/** As many pages as SQLite can have. */
const UNLIMITED = 4_294_967_294;

/**
 * Leaves a SQLite database so many spare pages and no more: it then answers as
 * it does when the disk is full. Its pool has one connection, which lasts.
 */
export async function limitDisk(
  database: Knex,
  spare: number | 'unlimited',
): Promise<void> {
  const [{ page_count: pages }] = await database.raw('pragma page_count');
  const most = spare === 'unlimited' ? UNLIMITED : pages + spare;
  await database.raw(`pragma max_page_count = ${most}`);
}
