import { LoggerService } from '@backstage/backend-plugin-api';
import { isOneOf, rowsFrom } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { DeploymentRow, EventRow, UnknownEntityRow } from '../database/tables';

/** How many rows a statement removes at most. */
const BATCH = 5_000;
/** How many events are looked through at once for those of a few entities. */
const STRIDE = 100_000;

/**
 * Removes what is older than it may be, in small statements that lock little.
 * Started once at a time over all replicas.
 */
export class Retention {
  readonly #options: Parameters<typeof Retention.create>[0];

  static create(options: {
    database: Knex;
    logger: LoggerService;
    now: () => Promise<Date>;
    onRemoved: (rows: number) => void;
    periods: { events: number; unknown: number };
  }) {
    return new Retention(options);
  }

  private constructor(options: Parameters<typeof Retention.create>[0]) {
    this.#options = options;
  }

  /** @returns how many events were removed */
  async run(signal?: AbortSignal): Promise<number> {
    const { logger, now, onRemoved, periods } = this.#options;
    const time = (await now()).getTime();
    const cutoff = new Date(time - periods.events).toISOString();
    await this.#removeRecords('incidents', 'happened_at', cutoff, signal);
    await this.#removeRecords('changes', 'merged_at', cutoff, signal);
    await this.#removeRecords('requests', 'happened_at', cutoff, signal);
    const old = await this.#removeEvents(cutoff, signal);
    const strays = await this.#removeUnknown(
      new Date(time - periods.unknown).toISOString(),
      signal,
    );
    await this.#removePeriods(cutoff);
    onRemoved(old + strays);
    if (old + strays > 0) {
      logger.info(
        `Removed ${old} events that are too old, and ${strays} about entities that are not in the catalog`,
      );
    }
    return old + strays;
  }

  async #removeRecords(
    table: 'incidents' | 'changes' | 'requests',
    time: string,
    cutoff: string,
    signal?: AbortSignal,
  ): Promise<void> {
    const { database } = this.#options;
    // A time is no key: of one batch, everything up to its last time goes.
    for (;;) {
      signal?.throwIfAborted();
      const [last]: { at: string }[] = await database(table)
        .select({ at: time })
        .where(time, '<', cutoff)
        .orderBy(time)
        .offset(BATCH - 1)
        .limit(1);
      const removed = await database(table)
        .where(time, '<', cutoff)
        .modify(it => last && it.where(time, '<=', last.at))
        .delete();
      if (!last || removed === 0) {
        return;
      }
    }
  }

  /** Events of requests stay as long as the request, which is made of them. */
  async #removeEvents(cutoff: string, signal?: AbortSignal): Promise<number> {
    const { database } = this.#options;
    let removed = 0;
    for (;;) {
      signal?.throwIfAborted();
      const rows = await database<EventRow>('events')
        .select('seq')
        .where('at', '<', cutoff)
        .whereNotExists(
          database('requests')
            .select(database.raw('1'))
            .where('events.type', 'request')
            .where('requests.source_id', database.ref('events.source_id'))
            .where('requests.request', database.ref('events.subject')),
        )
        .orderBy('at')
        .limit(BATCH);
      removed += await this.#removeSeqs(rows.map(({ seq }) => String(seq)));
      if (rows.length < BATCH) {
        return removed;
      }
    }
  }

  /** Events of entities that have not appeared, and of which nothing new has come for long. */
  async #removeUnknown(cutoff: string, signal?: AbortSignal): Promise<number> {
    const { database } = this.#options;
    const rows = await database<UnknownEntityRow>('unknown_entities')
      .select('entity')
      .where('last_received_at', '<', cutoff)
      .whereNotExists(
        database('entity_periods')
          .select(database.raw('1'))
          .where('entity_periods.entity', database.ref('unknown_entities.entity')),
      );
    const refs = rows.map(({ entity }) => entity);
    if (refs.length === 0) {
      return 0;
    }
    const [{ last }]: { last: number | string | null }[] = await database(
      'events',
    ).max({ last: 'seq' });
    let removed = 0;
    for (let from = 0; from <= Number(last ?? 0); from += STRIDE) {
      signal?.throwIfAborted();
      const found = await database<EventRow>('events')
        .select('seq')
        .where('seq', '>', from)
        .where('seq', '<=', from + STRIDE)
        .whereRaw(isOneOf(database, 'entity', refs));
      removed += await this.#removeSeqs(found.map(({ seq }) => String(seq)));
    }
    for (const table of ['incidents', 'changes', 'unknown_entities']) {
      await database(table).whereRaw(isOneOf(database, 'entity', refs)).delete();
    }
    return removed;
  }

  async #removeSeqs(seqs: readonly string[]): Promise<number> {
    const { database } = this.#options;
    if (seqs.length === 0) {
      return 0;
    }
    return await database.transaction(async tx => {
      await tx<DeploymentRow>('deployments')
        .whereIn('event', given(tx, seqs))
        .delete();
      return await tx('events').whereIn('seq', given(tx, seqs)).delete();
    });
  }

  /** What the catalog said before anything that is still kept happened. */
  async #removePeriods(cutoff: string): Promise<void> {
    await this.#options.database('entity_periods')
      .where('until', '<', cutoff)
      .delete();
  }
}

/** Any number of keys in one parameter. */
function given(tx: Knex, seqs: readonly string[]): Knex.QueryBuilder {
  const rows = seqs.map(seq => ({ seq: Number(seq) }));
  return tx.select('seq').from(rowsFrom(tx, { seq: 'bigint' }, rows));
}
