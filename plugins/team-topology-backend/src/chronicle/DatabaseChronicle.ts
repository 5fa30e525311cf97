import { Entity } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { ChronicleStateRow, EntityVersionRow } from '../database/tables';
import { OpenVersion, planChanges, RecordedEntity } from './planChanges';
import { CATALOG_SOURCE } from './versions';
import { lockState, readState, STATE_ID } from './chronicleState';
import { hasId, renewUids } from './versionStatements';

/** How far the chronicle has come. */
export interface ChronicleState {
  /** Another one wherever a version was added, closed or removed. */
  revision: number;
  /** The day of the first comparison with the catalog; absent before it. */
  recordedSince?: string;
  /** When the last one began to read; absent before the first. */
  readAt?: Date;
  /** How many entities the last one missed and did not believe. */
  doubted: number;
}

/** Which version of which entity counts. */
export interface VersionKey {
  id: string;
  ref: string;
  /** The catalog's own id of the entity; absent where it is imported. */
  uid?: string;
  source: string;
}

/** The same, with the days on which it counted. */
export interface DatedVersionKey extends VersionKey {
  from: string;
  /** The first day on which it did not; absent while it does. */
  to?: string;
}

/** What a comparison with the catalog has found. */
export interface Reading {
  /** When it began to read. */
  readAt: Date;
  /** When it had read; absent, it is not known whether a clock was ahead. */
  endedAt?: Date;
  /** Which day that is in the organisation. */
  day: string;
  entities: readonly RecordedEntity[];
  /** Refs that were not found and that the catalog says it does not have. */
  gone: ReadonlySet<string>;
  /** How many more were not found, which is not believed yet. */
  doubted: number;
}

/** How many versions a comparison has added and closed. */
export interface Comparison {
  opened: number;
  closed: number;
}

/** SQLite takes no more than 32,766 values in one statement. */
const ROWS_PER_STATEMENT = 200;

/**
 * Keeps what entities said from one day to another. Whatever is recorded is
 * recorded as a whole or not at all.
 */
export class DatabaseChronicle {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseChronicle {
    return new DatabaseChronicle(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async getState(): Promise<ChronicleState> {
    return await readState(this.#database);
  }

  /** The version of each entity that is in the catalog. */
  async listOpen(): Promise<VersionKey[]> {
    return (await this.#keys().whereNull('to_day')).map(toKey);
  }

  /** The versions that counted at the end of a day; recorded ones come last. */
  async listOn(day: string): Promise<VersionKey[]> {
    const rows = await this.#keys()
      .where('from_day', '<=', day)
      .where(valid => valid.whereNull('to_day').orWhere('to_day', '>', day))
      .orderBy([{ column: 'from_day' }, { column: 'id' }]);
    const imported = rows.filter(row => row.source !== CATALOG_SOURCE);
    const recorded = rows.filter(row => row.source === CATALOG_SOURCE);
    return [...imported, ...recorded].map(toKey);
  }

  /** Every version that counted at some time, in the order in which they were added. */
  async listAll(): Promise<DatedVersionKey[]> {
    const rows = await this.#keys().select('from_day', 'to_day').orderBy('id');
    return rows.flatMap(row =>
      // What changed again on the same day is no state of the organisation.
      row.to_day !== null && row.to_day <= row.from_day
        ? []
        : [
            {
              ...toKey(row),
              from: row.from_day,
              ...(row.to_day !== null && { to: row.to_day }),
            },
          ],
    );
  }

  /**
   * What was in the catalog at a revision, as far as it has not been pruned.
   * Nothing that was imported is in it.
   */
  async readRevision(revision: number): Promise<Entity[]> {
    const rows: Pick<EntityVersionRow, 'body'>[] = await this.#versions()
      .select('body')
      .where('source', CATALOG_SOURCE)
      .where('opened_in', '<=', revision)
      .where(version =>
        version.whereNull('closed_in').orWhere('closed_in', '>', revision),
      )
      .orderBy('ref');
    return rows.map(({ body }) => JSON.parse(body));
  }

  /** What these versions say. */
  async readBodies(ids: readonly string[]): Promise<Map<string, Entity>> {
    if (ids.length === 0) {
      return new Map();
    }
    const rows: Pick<EntityVersionRow, 'id' | 'body'>[] = await this.#versions()
      .select('id', 'body')
      .whereRaw(hasId(this.#database, ids));
    return new Map(rows.map(({ id, body }) => [String(id), JSON.parse(body)]));
  }

  /**
   * Stores what is another than before. What another replica has recorded since
   * this reading began is newer, and stays.
   */
  async record(reading: Reading): Promise<Comparison> {
    return await this.#database.transaction(async tx => {
      const state = await lockState(tx);
      if (isLate(reading, state)) {
        return { opened: 0, closed: 0 };
      }
      const open: OpenVersion[] = await tx('entity_versions')
        .select('id', 'ref', 'hash', 'uid')
        .whereNull('to_day');
      const plan = planChanges(open, reading);
      const { opened, closed, renewed } = plan;
      const isChange = opened.length + closed.length + renewed.length > 0;
      const revision = state.revision + (isChange ? 1 : 0);
      await closeVersions(tx, closed, { day: reading.day, revision });
      await renewUids(tx, renewed);
      for (let at = 0; at < opened.length; at += ROWS_PER_STATEMENT) {
        const batch = opened.slice(at, at + ROWS_PER_STATEMENT);
        await tx('entity_versions').insert(
          batch.map(entity => toRow(entity, { reading, revision })),
        );
      }
      await tx<ChronicleStateRow>('chronicle_state')
        .where('id', STATE_ID)
        .update({
          revision,
          recorded_since: state.recordedSince ?? reading.day,
          read_at: reading.readAt.toISOString(),
          doubted: reading.doubted,
        });
      return { opened: opened.length, closed: closed.length };
    });
  }

  /** Forgets versions whose last day is before a day. */
  async prune(before: string): Promise<number> {
    return await this.#database.transaction(async tx => {
      const { revision } = await lockState(tx);
      const removed = await tx('entity_versions')
        .where('to_day', '<=', before)
        .delete();
      if (removed > 0) {
        await tx('chronicle_state')
          .where('id', STATE_ID)
          .update({ revision: revision + 1 });
      }
      return removed;
    });
  }

  /** The first day of which anything is known; nothing where it is none. */
  async findFirstDay(): Promise<string | undefined> {
    const first = await this.#versions()
      .select('from_day')
      .orderBy('from_day')
      .first();
    return first?.from_day;
  }

  #keys() {
    return this.#versions().select('id', 'ref', 'uid', 'source');
  }

  #versions() {
    return this.#database<EntityVersionRow>('entity_versions');
  }
}

/**
 * Whether another replica has begun to read later, and stored it already. One
 * that is yet to begin is none: its clock was ahead, and has been set right.
 */
function isLate(
  { readAt, endedAt }: Reading,
  { readAt: last }: ChronicleState,
): boolean {
  return (
    last !== undefined &&
    last > readAt &&
    (endedAt === undefined || last <= endedAt)
  );
}

async function closeVersions(
  tx: Knex.Transaction,
  closed: readonly OpenVersion[],
  { day, revision }: { day: string; revision: number },
): Promise<void> {
  for (let at = 0; at < closed.length; at += ROWS_PER_STATEMENT) {
    const ids = closed
      .slice(at, at + ROWS_PER_STATEMENT)
      .map(({ id }) => String(id));
    await tx('entity_versions')
      .whereRaw(hasId(tx, ids))
      .update({
        // The clock of the organisation may have been set back.
        to_day: tx.raw('case when from_day > ? then from_day else ? end', [
          ...[day, day],
        ]),
        closed_in: revision,
      });
  }
}

function toRow(
  { ref, uid, body, hash }: RecordedEntity,
  { reading, revision }: { reading: Reading; revision: number },
): Omit<EntityVersionRow, 'id'> {
  return {
    ...{ ref, body, hash, uid: uid ?? null },
    source: CATALOG_SOURCE,
    from_day: reading.day,
    to_day: null,
    recorded_at: reading.readAt.toISOString(),
    opened_in: revision,
    closed_in: null,
  };
}

function toKey(
  row: Pick<EntityVersionRow, 'id' | 'ref' | 'uid' | 'source'>,
): VersionKey {
  const { id, ref, uid, source } = row;
  return { id: String(id), ref, source, ...(uid !== null && { uid }) };
}
