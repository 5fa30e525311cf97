import { ConflictError } from '@backstage/errors';
import { isOneOf } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { ChronicleImportRow, EntityVersionRow } from '../../database/tables';
import { lockState, nextRevision, readState } from '../chronicleState';
import { HeldVersion, VersionChanges } from './VersionSeries';
import { SkippedStates, SkippedList } from './SkippedList';

/** How far an import has come. */
export interface ImportProgress {
  digest: string;
  /** The last point that was dealt with. */
  cursor?: string;
  /** How many points were dealt with. */
  done: number;
  /** How many there are. */
  total: number;
  skipped: SkippedStates;
}

/** Whole states that are stored at once, or not at all. */
export interface ImportedStates {
  /** Of the versions: `import:` and the id of the import. */
  source: string;
  recordedSince: string;
  /** What was stored when these were read; absent where nothing was. */
  basis: ImportProgress | undefined;
  progress: ImportProgress;
  /** Versions that begin on this day or later are replaced by these states; none are where it is absent. */
  replaceFrom?: string;
  /** Versions that end on this day or later are held: they go on to `until`, except for those that these states close. */
  heldTo: string;
  /** The day on which ends whatever is held. */
  until: string;
  changes: VersionChanges;
  /** ISO 8601. */
  now: string;
}

/** SQLite takes a limited number of parameters in one statement. */
const ROWS_PER_STATEMENT = 100;

/** Keeps imported versions among the recorded ones, and how far each import has come. */
export class DatabaseImportStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseImportStore {
    return new DatabaseImportStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  /** The day from which on the catalog was recorded; absent where that has not begun. */
  async readRecordedSince(): Promise<string | undefined> {
    const { recordedSince } = await readState(this.#database);
    return recordedSince;
  }

  async readProgress(source: string): Promise<ImportProgress | undefined> {
    return readProgress(this.#database, source);
  }

  /** The versions that hold on a day and began before it. */
  async listHeld(source: string, day: string): Promise<HeldVersion[]> {
    const rows: Pick<EntityVersionRow, 'ref' | 'from_day' | 'hash'>[] =
      await this.#database<EntityVersionRow>('entity_versions')
        .select('ref', 'from_day', 'hash')
        .where({ source })
        .where('from_day', '<', day)
        .where('to_day', '>', day);
    return rows.map(({ ref, from_day: from, hash }) => ({ ref, from, hash }));
  }

  /**
   * Stores states in one transaction.
   * @returns how many versions were added
   * @throws ConflictError where another replica has stored some since
   */
  async save(states: ImportedStates): Promise<number> {
    return this.#database.transaction(async tx => {
      const revision = await lock(tx, states);
      const changed =
        (await replace(tx, states)) +
        (await closeHeld(tx, states, revision)) +
        (await add(tx, states, revision));
      await writeProgress(tx, states);
      if (changed > 0) {
        // By this, all replicas know that what they keep is out of date.
        await nextRevision(tx);
      }
      return states.changes.added.length;
    });
  }
}

/** Nobody else changes versions until the transaction ends. Returns the next revision. */
async function lock(
  tx: Knex.Transaction,
  states: ImportedStates,
): Promise<number> {
  const state = await lockState(tx);
  const { basis, source } = states;
  const stored = await readProgress(tx, source);
  if (
    state.recordedSince !== states.recordedSince ||
    stored?.digest !== basis?.digest ||
    stored?.cursor !== basis?.cursor ||
    stored?.done !== basis?.done
  ) {
    throw new ConflictError(`Somebody else goes on with ${source}`);
  }
  return state.revision + 1;
}

async function readProgress(
  database: Knex,
  source: string,
): Promise<ImportProgress | undefined> {
  const row = await database<ChronicleImportRow>('chronicle_imports')
    .where({ source })
    .first();
  return (
    row && {
      digest: row.digest,
      cursor: row.cursor ?? undefined,
      done: row.done,
      total: row.total,
      skipped: SkippedList.parse(row.skipped),
    }
  );
}

async function replace(
  tx: Knex,
  { source, replaceFrom }: ImportedStates,
): Promise<number> {
  return replaceFrom === undefined
    ? 0
    : tx<EntityVersionRow>('entity_versions')
        .where({ source })
        .where('from_day', '>=', replaceFrom)
        .delete();
}

async function closeHeld(
  tx: Knex,
  { source, heldTo, until, changes }: ImportedStates,
  revision: number,
): Promise<number> {
  const held = () =>
    tx<EntityVersionRow>('entity_versions')
      .where({ source })
      .where('to_day', '>=', heldTo);
  const byDay = new Map<string, string[]>();
  for (const { ref, to } of changes.closed) {
    const refs = byDay.get(to);
    if (refs) {
      refs.push(ref);
    } else {
      byDay.set(to, [ref]);
    }
  }
  let changed = await held()
    .whereNot('to_day', until)
    .update({ to_day: until, closed_in: revision });
  for (const [day, refs] of byDay) {
    changed += await held()
      .where('to_day', until)
      .whereRaw(isOneOf(tx, 'ref', refs))
      .update({ to_day: day, closed_in: revision });
  }
  return changed;
}

async function add(
  tx: Knex,
  { source, changes, now }: ImportedStates,
  revision: number,
): Promise<number> {
  const rows = changes.added.map(({ ref, from, to, hash, body }) => ({
    ref,
    source,
    from_day: from,
    to_day: to,
    recorded_at: now,
    hash,
    body,
    uid: null,
    opened_in: revision,
    closed_in: revision,
  }));
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await tx<EntityVersionRow>('entity_versions').insert(
      rows.slice(start, start + ROWS_PER_STATEMENT),
    );
  }
  return rows.length;
}

async function writeProgress(
  tx: Knex,
  { source, progress, now }: ImportedStates,
): Promise<void> {
  await tx<ChronicleImportRow>('chronicle_imports')
    .insert({
      source,
      digest: progress.digest,
      cursor: progress.cursor ?? null,
      done: progress.done,
      total: progress.total,
      skipped: JSON.stringify(progress.skipped),
      updated_at: now,
    })
    .onConflict('source')
    .merge();
}
