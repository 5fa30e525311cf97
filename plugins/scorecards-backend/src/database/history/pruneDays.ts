import { Knex } from 'knex';
import { EventLoopBreaks } from '../../concurrency/EventLoopBreaks';

/**
 * Removes rows of days before a day, one day after another: small statements
 * that lock little.
 *
 * @returns how many rows there were
 */
export async function pruneDays(
  database: Knex,
  table: 'rollups_daily' | 'fact_series_daily',
  beforeDay: string,
  signal?: AbortSignal,
): Promise<number> {
  let removed = 0;
  const breaks = EventLoopBreaks.create();
  for (;;) {
    signal?.throwIfAborted();
    await breaks.take();
    const [{ day }]: { day: string | null }[] = await database(table).min({
      day: 'day',
    });
    if (day === null || day >= beforeDay) {
      return removed;
    }
    removed += await database(table).where({ day }).delete();
  }
}
